import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';

/** The date with the given year, month (1–12) and day. Throws where no such day exists: a rule names real days only. */
export function dateIn(year: number, month: number, day: number): SessionDate {
  const date = sessionDateOf(year, month, day);
  if (date === null) throw new RangeError(`no date ${year}-${month}-${day}`);
  return date;
}

/** True on Saturdays and Sundays. */
export function isWeekend(date: SessionDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** The first day with that weekday (0 = Sunday) on or after a date. Example: the third Monday of a month is `weekdayFrom(dateIn(year, month, 15), 1)`. */
export function weekdayFrom(date: SessionDate, weekday: number): SessionDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** The last day with that weekday (0 = Sunday) on or before a date. */
export function weekdayUpTo(date: SessionDate, weekday: number): SessionDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}
