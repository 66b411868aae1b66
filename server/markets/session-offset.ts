import type { SessionDate } from '../../shared/units/session-date.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/** True when the calendar can answer for this date. */
export function covers(calendar: TradingCalendar, date: SessionDate): boolean {
  return date >= calendar.firstDate && date <= calendar.lastDate;
}

/** The last session before a date, or null where that lies outside the calendar. */
export function sessionBefore(calendar: TradingCalendar, date: SessionDate): SessionDate | null {
  return covers(calendar, date) && date > firstSession(calendar) ? calendar.previousSession(date) : null;
}

/** The first session after a date, or null where that lies outside the calendar. */
export function sessionAfter(calendar: TradingCalendar, date: SessionDate): SessionDate | null {
  return covers(calendar, date) && date < lastSession(calendar) ? calendar.nextSession(date) : null;
}

/** The date itself where it is a session, else the first session after it; null where that lies outside the calendar. */
export function sessionOnOrAfter(calendar: TradingCalendar, date: SessionDate): SessionDate | null {
  return covers(calendar, date) && calendar.isSession(date) ? date : sessionAfter(calendar, date);
}

/**
 * The session that many sessions after a session (negative: before it; 0: itself).
 * Null where the start is not a session, or the answer lies outside the calendar.
 */
export function offsetSession(
  calendar: TradingCalendar,
  session: SessionDate,
  offset: number,
): SessionDate | null {
  if (!covers(calendar, session) || !calendar.isSession(session)) return null;
  const step = offset < 0 ? sessionBefore : sessionAfter;
  let reached: SessionDate | null = session;
  for (let left = Math.abs(offset); left > 0 && reached !== null; left -= 1)
    reached = step(calendar, reached);
  return reached;
}

function firstSession(calendar: TradingCalendar): SessionDate {
  const { firstDate } = calendar;
  return calendar.isSession(firstDate) ? firstDate : calendar.nextSession(firstDate);
}

function lastSession(calendar: TradingCalendar): SessionDate {
  const { lastDate } = calendar;
  return calendar.isSession(lastDate) ? lastDate : calendar.previousSession(lastDate);
}
