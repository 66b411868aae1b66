import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { covers, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';

/** Place of the first bar at or after a date; the number of bars where there is none. Bars are ascending. */
export function placeAtOrAfter(bars: readonly PriceBar[], date: SessionDate): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle]?.sessionDate ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bar of a session; null where the series has none. */
export function barOf(series: PriceSeries, date: SessionDate): PriceBar | null {
  const bar = series.bars[placeAtOrAfter(series.bars, date)];
  return bar?.sessionDate === date ? bar : null;
}

/**
 * The bar of the session before a session. `certain` is false where no calendar says that the bar before it in the
 * series is that of the session before: a change that differs then proves nothing. Null where the series lacks it.
 */
export function previousBar(
  series: PriceSeries,
  date: SessionDate,
  calendar: TradingCalendar | null,
): { bar: PriceBar; certain: boolean } | null {
  if (calendar && covers(calendar, date)) {
    const before = sessionBefore(calendar, date);
    const bar = before && barOf(series, before);
    return bar && { bar, certain: true };
  }
  const bar = series.bars[placeAtOrAfter(series.bars, date) - 1];
  return bar ? { bar, certain: false } : null;
}
