import type { ReturnWindow } from '../../shared/schemas/news-event.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { covers, offsetSession } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { type PathEnd, pathReturn } from './window-return.ts';

interface Stretch {
  readonly window: ReturnWindow['window'];
  /** Offsets in sessions of the calendar; the event's session is 0. */
  readonly from: { readonly offset: number; readonly at: PathEnd['at'] };
  readonly to: { readonly offset: number; readonly at: PathEnd['at'] };
}

const stretches: readonly Stretch[] = [
  { window: 'before5', from: { offset: -6, at: 'close' }, to: { offset: -1, at: 'close' } },
  { window: 'overnight', from: { offset: -1, at: 'close' }, to: { offset: 0, at: 'open' } },
  { window: 'intraday', from: { offset: 0, at: 'open' }, to: { offset: 0, at: 'close' } },
  { window: 'session', from: { offset: -1, at: 'close' }, to: { offset: 0, at: 'close' } },
  { window: 'after5', from: { offset: 0, at: 'close' }, to: { offset: 5, at: 'close' } },
];

/**
 * What the price and its benchmark did around a session: the five stretches of `ReturnWindow`, in that order.
 *
 * Sessions are counted by the calendar, never by the rows of a series. Returns are simple, as fractions, without
 * dividends unless the series holds them. `missing` says why the instrument's return is null; the benchmark's is measured
 * between the same sessions and is null for reasons of its own. A date that is no session, or lies outside the calendar,
 * gives five windows with `noSession`; an end beyond the calendar's bounds is null and counts as outside the series.
 */
export function returnsAround(
  sessionDate: SessionDate,
  series: PriceSeries | null,
  benchmark: PriceSeries | null,
  calendar: TradingCalendar,
): ReturnWindow[] {
  const isSession = covers(calendar, sessionDate) && calendar.isSession(sessionDate);
  return stretches.map(({ window, from, to }) => {
    const start = offsetSession(calendar, sessionDate, from.offset);
    const end = offsetSession(calendar, sessionDate, to.offset);
    if (start === null || end === null) {
      const missing = isSession ? 'outsideSeries' : 'noSession';
      return { window, from: start, to: end, instrument: null, benchmark: null, missing };
    }
    const ends = [
      { session: start, at: from.at },
      { session: end, at: to.at },
    ] as const;
    const own = pathReturn(series, ...ends);
    const market = pathReturn(benchmark, ...ends);
    return {
      window,
      from: start,
      to: end,
      instrument: own.value,
      benchmark: market.value,
      missing: own.missing,
    };
  });
}
