import type { PriceDelay } from '../../shared/schemas/price-delay.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { covers, sessionAfter, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { barFinalAt } from './price-knowledge.ts';

/** The newest session whose bar is final by now; null where none is within the calendar. */
export function newestFinal(
  calendar: TradingCalendar,
  delay: PriceDelay,
  now: InstantUtc,
): SessionDate | null {
  for (
    let session = newestBegun(calendar, now);
    session !== null;
    session = sessionBefore(calendar, session)
  ) {
    if (barFinalAt(calendar, session, delay) <= now) return session;
  }
  return null;
}

/** The newest session that has opened by now, so also one that still runs; null where none is within the calendar. */
export function newestBegun(calendar: TradingCalendar, now: InstantUtc): SessionDate | null {
  const today = localDateOf(now, calendar.timeZone);
  if (!covers(calendar, today)) return null;
  const isOpen = calendar.isSession(today) && calendar.sessionHours(today).open <= now;
  return isOpen ? today : sessionBefore(calendar, today);
}

/** The sessions of a span, both ends included, as far as the calendar reaches. */
export function sessionsWithin(calendar: TradingCalendar, from: SessionDate, to: SessionDate): SessionDate[] {
  const sessions: SessionDate[] = [];
  const start = from < calendar.firstDate ? calendar.firstDate : from;
  let session = covers(calendar, start) && calendar.isSession(start) ? start : sessionAfter(calendar, start);
  while (session !== null && session <= to) {
    sessions.push(session);
    session = sessionAfter(calendar, session);
  }
  return sessions;
}

/** The days of a series that are asked for again with what is new, so that a corrected bar is seen. */
const overlapDays = 10;

/**
 * From when on an instrument is asked for: as the person says, else from some days before the last session that is stored
 * from this source, else from the calendar's beginning, since a source counts by how far it reaches.
 */
export function startOfSeries(
  calendar: TradingCalendar,
  given: SessionDate | null,
  lastStored: SessionDate | null,
): SessionDate {
  if (given !== null) return given;
  return lastStored === null ? calendar.firstDate : addDays(lastStored, -overlapDays);
}
