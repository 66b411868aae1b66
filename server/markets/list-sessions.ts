import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { dayNumber } from './day-number.ts';
import { isWeekend } from './weekday-rules.ts';

/** 1 January 1970, day number 0, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4;

/**
 * All sessions of a calendar, ascending: the weekdays between its bounds that are no holiday, and the days of a weekend
 * on which it trades.
 * Throws a `RangeError` where a listed holiday is no date, lies on a weekend or outside the bounds: such a line is a slip.
 */
export function sessionsOf(definition: CalendarDefinition): SessionDate[] {
  const { firstDate, lastDate } = definition;
  const holidays = new Set(definition.holidays.map((holiday) => sessionDate(holiday.date)));
  for (const holiday of holidays) {
    if (isWeekend(holiday) || holiday < firstDate || holiday > lastDate) {
      throw new RangeError(`holiday ${holiday} of ${definition.id} is a weekend day or outside the calendar`);
    }
  }
  const opened = new Set((definition.weekendSessions ?? []).map(({ date }) => date));
  const sessions: SessionDate[] = [];
  const last = dayNumber(sessionDate(lastDate));
  for (let day = dayNumber(sessionDate(firstDate)); day <= last; day += 1) {
    const weekday = (day + WEEKDAY_OF_DAY_0) % 7;
    const weekend = weekday === 0 || weekday === 6;
    // Most weekend days are never written out: this runs for every day of two decades.
    if (weekend && opened.size === 0) continue;
    const date = sessionDate(new Date(day * 86_400_000).toISOString().slice(0, 10));
    if (weekend ? opened.has(date) : !holidays.has(date)) sessions.push(date);
  }
  return sessions;
}
