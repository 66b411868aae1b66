import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceDelay } from '../../shared/schemas/price-delay.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt, type TimeZone } from '../../shared/units/zoned-time.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { covers, sessionAfter } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';

/**
 * When a session's bar could be known first: at the session's close. A bar on a day that the calendar does not have as a
 * session is known at the end of that local day; one of a market without a calendar at the end of that day in New York,
 * which is the later one of the days that are kept.
 */
export function barKnownAt(calendar: TradingCalendar | null, date: SessionDate): InstantUtc {
  if (calendar && covers(calendar, date) && calendar.isSession(date)) {
    return calendar.sessionHours(date).close;
  }
  return keptInstant(addDays(date, 1), '00:00', calendar?.timeZone ?? 'America/New_York');
}

/**
 * When a source's bar of a session is final: what is fetched before is provisional. Without a delay that is when it could be
 * known first. The session after a day that the calendar does not tell the next session of counts as the next day.
 */
export function barFinalAt(
  calendar: TradingCalendar | null,
  date: SessionDate,
  delay: PriceDelay | undefined,
): InstantUtc {
  const closed = barKnownAt(calendar, date);
  if (delay === undefined) return closed;
  if (delay.kind === 'afterClose') return instantUtc(epochMilliseconds(closed) + delay.minutes * 60_000);
  const next = calendar && covers(calendar, date) ? sessionAfter(calendar, date) : null;
  return keptInstant(next ?? addDays(date, 1), delay.at, calendar?.timeZone ?? 'America/New_York');
}

const kept = new Map<string, InstantUtc>();

/** `instantAt`, which takes a tenth of a millisecond, once for each day: whole markets ask for the same one. */
function keptInstant(date: SessionDate, time: string, zone: TimeZone): InstantUtc {
  const name = `${date} ${time} ${zone}`;
  const instant = kept.get(name) ?? instantAt(date, time, zone);
  kept.set(name, instant);
  return instant;
}

/** The bars of a series that were known at a moment. */
export function seriesKnownAt(
  series: PriceSeries,
  asOf: InstantUtc,
  calendarOf: CalendarLookup,
): PriceSeries {
  const calendar = calendarOf(series.mic);
  return { ...series, bars: series.bars.filter((bar) => barKnownAt(calendar, bar.sessionDate) <= asOf) };
}
