import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';

/**
 * True when nothing was traded in the session: the volume is 0, and open, high or low is missing or all four prices are
 * the same (sources repeat the last close then).
 *
 * A volume that the source does not give (null) is no halt, and neither is a volume of 0 with prices that differ, which
 * is a fault of the source (the S&P 500 on 2023-05-24).
 */
export function isHalted(bar: PriceBar): boolean {
  if (bar.volume !== 0) return false;
  const { open, high, low, close } = bar;
  if (open === null || high === null || low === null) return true;
  return open === close && high === close && low === close;
}

/**
 * `isHalted` for a bar of a series, given the bar before it. An index is worked out also where its source has a 0 for its
 * volume and its close alone: it is halted only where it repeats the close before.
 */
export function isHaltedIn(series: PriceSeries, bar: PriceBar, before: PriceBar | null | undefined): boolean {
  if (!isHalted(bar)) return false;
  return series.currency !== 'pt' || !before || before.close === bar.close;
}
