import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import type { CalendarDefinition } from './calendar-definition.ts';

/**
 * All sessions of a calendar, ascending: the weekdays between its bounds that are no holiday.
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
  const sessions: SessionDate[] = [];
  for (let day = sessionDate(firstDate); day <= lastDate; day = addDays(day, 1)) {
    if (!isWeekend(day) && !holidays.has(day)) sessions.push(day);
  }
  return sessions;
}

function isWeekend(date: SessionDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}
