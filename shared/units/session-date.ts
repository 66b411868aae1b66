import type * as z from 'zod';

/**
 * A calendar date in an exchange's local calendar, written `YYYY-MM-DD`.
 *
 * It names a day, not a moment: `2024-01-22` is the same value in Seoul and in New York. Whether the exchange
 * traded on it is a calendar's answer (`server/markets`), not a property of this type.
 */
export type SessionDate = string & z.core.$brand<'SessionDate'>;

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True when `text` is a real Gregorian date written `YYYY-MM-DD` (so `2023-02-29` is false). */
export function isSessionDate(text: string): text is SessionDate {
  return text >= '1000' && pattern.test(text) && isInItsMonth(text);
}

/**
 * True of a text that begins with a written date where its month has that day. Nothing is made to look at most of them: it is
 * done for each row of prices, and what was left behind was a sixth of the garbage of a page.
 */
export function isInItsMonth(text: string): boolean {
  const day = Number(text.slice(8, 10));
  // A day that a month lacks is read as one of the next.
  return day < 29 || new Date(text.slice(0, 10)).getUTCDate() === day;
}

/** The only constructor of a `SessionDate`. Throws a `RangeError` that names the value. Example: `sessionDate('2024-01-22')`. */
export function sessionDate(text: string): SessionDate {
  if (!isSessionDate(text)) throw new RangeError(`"${text}" is not a date written as YYYY-MM-DD`);
  return text;
}

/** The date with the given year, month (1–12) and day, or null where no such day exists. */
export function sessionDateOf(year: number, month: number, day: number): SessionDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isSessionDate(text) ? text : null;
}

/** Moves a date by whole calendar days (negative: back). Example: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export function addDays(date: SessionDate, days: number): SessionDate {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return sessionDate(moved.toISOString().slice(0, 10));
}

/** The same calendar date `years` earlier; 29 February becomes 28 February where the year has none. */
export function yearsBefore(date: SessionDate, years: number): SessionDate {
  const year = Number(date.slice(0, 4)) - years;
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return isSessionDate(moved) ? moved : sessionDate(`${moved.slice(0, 8)}28`);
}

/** Whole calendar days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: SessionDate, to: SessionDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: SessionDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
