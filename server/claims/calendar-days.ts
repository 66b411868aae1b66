import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';

/** Year and month of a date, months 1–12. */
function yearMonth(date: SessionDate): [year: number, month: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}

/** That day of the date's own month; null where the month has no such day. */
export function sameMonth(date: SessionDate, day: number): SessionDate | null {
  const [year, month] = yearMonth(date);
  return sessionDateOf(year, month, day);
}

/** That day of the month before; null where that month has no such day. Example: 2025-01-02 and 30 give 2024-12-30. */
export function monthBefore(date: SessionDate, day: number): SessionDate | null {
  const [year, month] = yearMonth(date);
  return month === 1 ? sessionDateOf(year - 1, 12, day) : sessionDateOf(year, month - 1, day);
}

/** The latest date at or before this one with that day of the month, in this month or the one before. */
export function latestMonthDay(date: SessionDate, day: number): SessionDate | null {
  const found = sameMonth(date, day);
  return found !== null && found <= date ? found : monthBefore(date, day);
}

/** The latest date at or before this one that falls on that weekday (0 = Sunday). */
export function latestWeekday(date: SessionDate, weekday: number): SessionDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}

/** The first day of a date's month. */
export function firstOfMonth(date: SessionDate): SessionDate {
  return sameMonth(date, 1) ?? date;
}

/** The last day of the month that starts on this date. */
export function lastDayOfMonth(firstDay: SessionDate): SessionDate {
  const [year, month] = yearMonth(firstDay);
  const next = month === 12 ? sessionDateOf(year + 1, 1, 1) : sessionDateOf(year, month + 1, 1);
  return next ? addDays(next, -1) : firstDay;
}
