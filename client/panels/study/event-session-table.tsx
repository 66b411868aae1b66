import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { formatMeasured, formatProbability } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { missingOf } from './event-missing.ts';

/** What the plot of an event shows, session by session. */
export function EventSessionTable({ reply }: { reply: EventStudyReply }) {
  const language = useLanguage();
  const words = studyWords(language);
  const { plotColumns: columns, eventColumns } = words;
  const { measure } = reply.design;
  const textOf = (value: number | null | undefined) =>
    value == null ? MISSING : formatMeasured(value, measure);
  return (
    <div className="study-scroll">
      <table className="study-table">
        <caption className="visually-hidden">{words.eventSessions}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.offset}</th>
            <th scope="col">{eventColumns.date}</th>
            <th scope="col" className="number">
              {columns.alone}
            </th>
            <th scope="col" className="number">
              {words.usual}
            </th>
            <th scope="col" className="number">
              {eventColumns.p}
            </th>
            <th scope="col" className="number">
              {columns.cumulative}
            </th>
            <th scope="col">{columns.part}</th>
          </tr>
        </thead>
        <tbody>
          {reply.sessions.map(({ offset, sessionDate, part, abnormal, usual, p, cumulative, missing }) => (
            <tr key={offset} className={part === 'selectedOn' ? 'study-not-result' : undefined}>
              <th scope="row">{formatSigned(offset, 0)}</th>
              <td className="nowrap" data-label={eventColumns.date}>
                {sessionDate ?? MISSING}
              </td>
              <td className="number" data-label={columns.alone}>
                {abnormal === null && missing !== null ? missingOf(missing, language) : textOf(abnormal)}
              </td>
              <td className="number" data-label={words.usual}>
                {usual === null ? MISSING : `±${formatMeasured(usual, measure).replace('+', '')}`}
              </td>
              <td className="number" data-label={eventColumns.p}>
                {p === null ? MISSING : formatProbability(p)}
              </td>
              <td className="number" data-label={columns.cumulative}>
                {textOf(cumulative?.estimate)}
              </td>
              <td className="third" data-label={columns.part}>
                {words.parts[part]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
