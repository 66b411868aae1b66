import type { StudyEventReply, StudyReply } from '../../../shared/schemas/study-reply.ts';
import { MISSING } from '../../format/number.ts';
import { formatMeasured, formatProbability } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { StudyEventLink, useEventName } from './study-event-link.tsx';
import { measuredInterval } from './study-sentence.ts';

/** What a reader has to know of an event: other news in its window, and what is said beside its figures. */
function useNotes({ confounders, warnings }: StudyEventReply): string {
  const words = studyWords(useLanguage());
  return [
    ...(confounders.length === 0 ? [] : [words.confounders(confounders.length)]),
    ...warnings.filter((warning) => warning !== 'confounded').map((warning) => words.warnings[warning]),
  ].join(', ');
}

function EventRow(props: { event: StudyEventReply; measure: StudyReply['design']['measure'] }) {
  const { eventColumns: columns } = studyWords(useLanguage());
  const { event, measure } = props;
  const { cumulative, story, sessionDate } = event;
  const interval = cumulative && measuredInterval(cumulative.interval, measure);
  const name = useEventName(event);
  const notes = useNotes(event);
  return (
    <tr>
      <th scope="row">
        <StudyEventLink event={event}>{name}</StudyEventLink>
        {story?.title && (
          <span className="study-headline second" lang={story.language}>
            {story.title}
          </span>
        )}
      </th>
      <td className="nowrap" data-label={columns.session}>
        {sessionDate}
      </td>
      <td className="number" data-label={columns.sum}>
        {cumulative ? formatMeasured(cumulative.estimate, measure) : MISSING}
      </td>
      <td className="number" data-label={columns.interval}>
        {interval ? `${interval.low} ~ ${interval.high}` : MISSING}
      </td>
      <td className="number" data-label={columns.p}>
        {cumulative?.p == null ? MISSING : formatProbability(cumulative.p)}
      </td>
      <td className="third" data-label={columns.notes}>
        {notes === '' ? MISSING : notes}
      </td>
    </tr>
  );
}

/** Every event that was used, in the order of their sessions, with its own interval and what else stood in its window. */
export function StudyEventTable({ reply }: { reply: StudyReply }) {
  const words = studyWords(useLanguage());
  const { eventColumns: columns } = words;
  return (
    <div className="study-scroll">
      <table className="study-table">
        <caption className="visually-hidden">{words.eventTable}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.session}</th>
            <th scope="col" className="number">
              {columns.sum}
            </th>
            <th scope="col" className="number">
              {columns.interval}
            </th>
            <th scope="col" className="number">
              {columns.p}
            </th>
            <th scope="col">{columns.notes}</th>
          </tr>
        </thead>
        <tbody>
          {reply.events.map((event) => (
            <EventRow
              key={`${event.instrumentId} ${event.sessionDate} ${event.key}`}
              event={event}
              measure={reply.design.measure}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
