import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt } from '../../shared/units/zoned-time.ts';
import { calendarForMic } from '../markets/calendar-for-mic.ts';

/**
 * When a session's bar could be known first: at the session's close. A bar on a day that the calendar does not have as a
 * session, or of a market without a calendar, is known at the end of that day in UTC.
 */
export function barKnownAt(mic: Mic, date: SessionDate): InstantUtc {
  const calendar = calendarForMic(mic);
  if (calendar && date >= calendar.firstDate && date <= calendar.lastDate && calendar.isSession(date)) {
    return calendar.sessionHours(date).close;
  }
  return instantAt(addDays(date, 1), '00:00', calendar?.timeZone ?? 'America/New_York');
}

/** The bars of a series that were known at a moment. */
export function seriesKnownAt(series: PriceSeries, asOf: InstantUtc): PriceSeries {
  return { ...series, bars: series.bars.filter((bar) => barKnownAt(series.mic, bar.sessionDate) <= asOf) };
}
