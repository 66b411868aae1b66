import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { formatReturn, missingText, pastWords } from '../../format/past-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

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
          {props.reply.sessions.map(({ offset, sessionDate, abnormal, usual, missing }) => (
            <tr key={offset}>
              <th scope="row">{formatSigned(offset, 0)}</th>
              <td className="nowrap">{sessionDate ?? MISSING}</td>
              <td className="number">
                {abnormal === null ? (
                  <span className="third">{missing && missingText(missing, language)}</span>
                ) : (
                  formatReturn(abnormal)
                )}
              </td>
              <td className="number">{usual === null ? MISSING : `±${formatReturn(usual).slice(1)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
