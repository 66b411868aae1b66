import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** The place in a series of the first bar on or after a date; the number of bars where there is none. Found by halving. */
export function placeFrom(series: { readonly bars: readonly PriceBar[] }, date: SessionDate): number {
  let low = 0;
  let high = series.bars.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bar = series.bars[middle];
    if (bar !== undefined && bar.sessionDate < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bar of a session; null where the series has none. */
export function barOn(series: PriceSeries, date: SessionDate): PriceBar | null {
  const bar = series.bars[placeFrom(series, date)];
  return bar?.sessionDate === date ? bar : null;
}
