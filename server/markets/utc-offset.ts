import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * How many hours an exchange's clock is ahead of UTC during the trading hours of a date.
 *
 * Seoul: 9, without daylight saving time since 1988. New York: −4 from the second Sunday of March to the day before the
 * first Sunday of November, else −5 (15 U.S.C. § 260a, as the Energy Policy Act of 2005 left it; in force since 2007).
 * The clocks change on a Sunday at 02:00, so a trading day never has two offsets. A test holds it against the time-zone
 * database for every session; the database itself is a hundred times slower to ask.
 */
export function utcOffsetHours(date: SessionDate, timeZone: TradingCalendar['timeZone']): number {
  if (timeZone === 'Asia/Seoul') return 9;
  const { begin, end } = summerOf(Number(date.slice(0, 4)));
  return date >= begin && date < end ? -4 : -5;
}

const summers = new Map<number, { begin: SessionDate; end: SessionDate }>();

/** First day of New York's daylight saving time in a year, and the first day after it. */
function summerOf(year: number): { begin: SessionDate; end: SessionDate } {
  const known = summers.get(year);
  if (known) return known;
  const summer = { begin: firstSundayFrom(year, 3, 8), end: firstSundayFrom(year, 11, 1) };
  summers.set(year, summer);
  return summer;
}

function firstSundayFrom(year: number, month: number, day: number): SessionDate {
  const start = sessionDateOf(year, month, day);
  if (!start) throw new RangeError(`no date ${year}-${month}-${day}`);
  return addDays(start, (7 - weekdayOf(start)) % 7);
}
