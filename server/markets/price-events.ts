import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { continuityEvents } from './continuity-events.ts';
import { extremeEvents } from './extreme-events.ts';
import { limitEvents } from './limit-events.ts';
import { moveEvents } from './move-events.ts';
import { traceSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { volumeEvents } from './volume-events.ts';
import type { ExtremeField } from './year-extremes.ts';
import type { YearWindow } from './year-window.ts';

/** How the 52-week extremes are measured; by default over a calendar year, on the prices of the day. */
export interface PriceEventOptions {
  readonly window?: YearWindow;
  readonly field?: ExtremeField;
}

/**
 * Everything that the prices alone show, ascending by session: 52-week highs and lows, large moves, gaps, limit days,
 * volume spikes, halts, suspected unadjusted splits and missing sessions. The definition of each is with its detector.
 * Without a calendar no session is known to be missing.
 */
export function detectPriceEvents(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  options: PriceEventOptions = {},
): PriceEvent[] {
  const { window = '1y', field = 'intraday' } = options;
  const traced = traceSeries(series, calendar);
  return [
    ...continuityEvents(series, traced),
    ...extremeEvents(series, traced, calendar, { window, field }),
    ...limitEvents(series, traced),
    ...moveEvents(series, traced),
    ...volumeEvents(series, traced),
  ].sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : Number(a.sessionDate > b.sessionDate)));
}
