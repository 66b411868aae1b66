import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { NewsMark } from './news-mark.tsx';
import { positionOf } from './session-view.ts';

/** The marks of a list of events on the axis that they were last drawn on. */
interface KnownMarks {
  dates: readonly SessionDate[];
  marks: readonly NewsMark[];
}

const known = new WeakMap<readonly CompanyEvent[], KnownMarks>();

/**
 * The events that have a session as marks on an axis of sessions, in their order, worked out once: a view that moves changes
 * none. What lies before the first session stands nowhere; what lies after the last one, at its edge: its session is still to
 * come.
 */
export function placedMarks(
  events: readonly CompanyEvent[],
  dates: readonly SessionDate[],
): readonly NewsMark[] {
  const before = known.get(events);
  if (before?.dates === dates) return before.marks;
  const marks = events.flatMap((item) => {
    const date = item.event.sessionDate;
    if (date === null || date < (dates[0] ?? date)) return [];
    return [{ key: item.event.key, position: positionOf(date, dates), item }];
  });
  known.set(events, { dates, marks });
  return marks;
}
