import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { covers, offsetSession, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { type ToldPrice, toldPrice } from './told-price.ts';

/** A session whose prices an article tells, and whether it tells how the session ended. */
export interface ReportedSession {
  readonly sessionDate: SessionDate;
  readonly told: ToldPrice;
}

/** A price from further back than this many sessions is told for comparison. */
const reach = 5;

/**
 * The session that claims report: the latest that one of them is about which had opened when the article came out, and
 * lies no more than five sessions before. Null where there is none.
 *
 * `latest` is the latest moment at which the article can have come out. A close that is told before the session has
 * closed is a quote of the running session. A claim about a day that is no session (an article can name a wrong day) has
 * no place on the chart and is passed over.
 */
export function reportedSession(
  claims: readonly ClaimStatement[],
  latest: InstantUtc | null,
  calendar: TradingCalendar,
): ReportedSession | null {
  const newest = latest === null ? null : lastOpened(calendar, latest);
  if (latest === null || newest === null) return null;
  const oldest = offsetSession(calendar, newest, -reach) ?? calendar.firstDate;
  const told = claims.flatMap((claim): ReportedSession[] => {
    const price = toldPrice(claim);
    const { date } = claim;
    if (price === null || date === null || date > newest || date < oldest || !calendar.isSession(date))
      return [];
    const ended = price === 'close' && latest >= calendar.sessionHours(date).close;
    return [{ sessionDate: date, told: ended ? 'close' : 'intraday' }];
  });
  return told.reduce<ReportedSession | null>(better, null);
}

/** The later session; of two claims about the same one, that which tells its close. */
function better(best: ReportedSession | null, next: ReportedSession): ReportedSession {
  if (best === null || next.sessionDate > best.sessionDate) return next;
  return next.sessionDate === best.sessionDate && next.told === 'close' ? next : best;
}

/** The last session that had opened at a moment; null where that lies outside the calendar. */
function lastOpened(calendar: TradingCalendar, instant: InstantUtc): SessionDate | null {
  const day = localDateOf(instant, calendar.timeZone);
  if (!covers(calendar, day)) return null;
  const opened = calendar.isSession(day) && calendar.sessionHours(day).open <= instant;
  return opened ? day : sessionBefore(calendar, day);
}
