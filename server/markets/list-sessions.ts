import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { isWeekend } from './weekday-rules.ts';

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
  for (let day = sessionDate(firstDate); day <= lastDate; day = addDays(day, 1)) {
    if (isWeekend(day) ? opened.has(day) : !holidays.has(day)) sessions.push(day);
  }
  return sessions;
}
