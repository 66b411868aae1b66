import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { formatMeasured } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What the plot of a study shows, session by session. */
export function StudyPathTable(props: { reply: StudyReply }) {
  const words = studyWords(useLanguage());
  const { measure } = props.reply.design;
  const { plotColumns: columns } = words;
  const textOf = (value: number | undefined) =>
    value === undefined ? MISSING : formatMeasured(value, measure);
  const boundsOf = (bounds: { low: number; high: number } | null | undefined) =>
    bounds ? `${textOf(bounds.low)} ~ ${textOf(bounds.high)}` : MISSING;
  return (
    <div className="study-scroll">
      <table className="study-table">
        <caption className="visually-hidden">{words.plotTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.offset}</th>
            <th scope="col" className="number">
              {columns.alone}
            </th>
            <th scope="col" className="number">
              {columns.cumulative}
            </th>
            <th scope="col" className="number">
              {columns.interval}
            </th>
            <th scope="col" className="number">
              {columns.random}
            </th>
            <th scope="col">{columns.part}</th>
          </tr>
        </thead>
        <tbody>
          {props.reply.path.map(({ offset, part, aar, cumulative, placebo }) => (
            <tr key={offset} className={part === 'selectedOn' ? 'study-not-result' : undefined}>
              <th scope="row">{formatSigned(offset, 0)}</th>
              <td className="number" data-label={columns.alone}>
                {textOf(aar?.estimate)}
              </td>
              <td className="number" data-label={columns.cumulative}>
                {textOf(part === 'window' ? cumulative?.estimate : undefined)}
              </td>
              <td className="number" data-label={columns.interval}>
                {boundsOf(part === 'window' ? cumulative?.interval : null)}
              </td>
              <td className="number" data-label={columns.random}>
                {boundsOf(placebo)}
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
