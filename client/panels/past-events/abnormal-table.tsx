import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { formatReturn, missingText, pastWords } from '../../format/past-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { citedSessionReturn } from './cited-past.ts';

function SessionRow(props: { reply: AroundEventReply; session: AroundEventReply['sessions'][number] }) {
  const language = useLanguage();
  const { reply, session } = props;
  const { offset, sessionDate, abnormal, usual, missing } = session;
  const figure = citedSessionReturn(reply, session, language);
  return (
    <tr>
      <th scope="row">{formatSigned(offset, 0)}</th>
      <td className="nowrap citable">
        {sessionDate ?? MISSING}
        {figure !== null && (
          <CiteButton
            of={`${pastWords(language).abnormalTitle} ${formatSigned(offset, 0)}`}
            cited={() => ({ figure, reading: ['aroundEvent', reply.instrumentId] })}
          />
        )}
      </td>
      <td className="number">
        {abnormal === null ? (
          <span className="third">{missing && missingText(missing, language)}</span>
        ) : (
          formatReturn(abnormal)
        )}
      </td>
      <td className="number">{usual === null ? MISSING : `±${formatReturn(usual).slice(1)}`}</td>
    </tr>
  );
}

/** What the chart of abnormal returns shows, as a table behind a word. */
export function AbnormalTable(props: { reply: AroundEventReply }) {
  const language = useLanguage();
  const words = pastWords(language);
  return (
    <details className="study-fold">
      <summary>{words.abnormalTable}</summary>
      <table className="study-table">
        <caption className="visually-hidden">{words.abnormalTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.offset}</th>
            <th scope="col">{words.columns.session}</th>
            <th scope="col" className="number">
              {words.columns.abnormal}
            </th>
            <th scope="col" className="number">
              {words.columns.usual}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.reply.sessions.map((session) => (
            <SessionRow key={session.offset} reply={props.reply} session={session} />
          ))}
        </tbody>
      </table>
    </details>
  );
}
