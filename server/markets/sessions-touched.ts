import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import { mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from './calendar-lookup.ts';
import { sessionAfter, sessionBefore } from './session-offset.ts';

/** Days of a calendar, both inclusive. */
export interface TouchedSessions {
  readonly calendar: CalendarId;
  readonly from: SessionDate;
  readonly to: SessionDate;
}

/**
 * The days whose stored placements, bars and price events may read otherwise because of edits: each edited day with the
 * session before it, whose close may now lead to another session, and the one after it. Stretches that overlap are one.
 * `calendarOf` has the edits. Ascending by calendar and day.
 */
export function sessionsTouched(
  edits: readonly CalendarEditFields[],
  calendarOf: CalendarLookup,
): TouchedSessions[] {
  const stretches = edits.flatMap(({ calendar: id, date }): TouchedSessions[] => {
    const calendar = calendarOf(mic(id));
    if (calendar === null) return [];
    const [from, to] = [sessionBefore(calendar, date) ?? date, sessionAfter(calendar, date) ?? date];
    return [{ calendar: id, from, to }];
  });
  stretches.sort((a, b) => a.calendar.localeCompare(b.calendar) || (a.from < b.from ? -1 : 1));
  const joined: TouchedSessions[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.calendar === stretch.calendar && stretch.from <= last.to) {
      const later = stretch.to > last.to ? stretch : last;
      joined[joined.length - 1] = { ...last, to: later.to };
    } else joined.push(stretch);
  }
  return joined;
}
