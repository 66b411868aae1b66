import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustedSplits, productBetween } from './split-factor.ts';
import { traceSeries } from './trace-series.ts';

interface AdjustOptions {
  /** `none`: prices as they were traded on their day. `split`: in shares of the last session. */
  readonly basis: 'none' | 'split';
  /** Bars and splits up to this session, inclusive, are all that is known; by default up to the last bar. */
  readonly asOfSession?: SessionDate;
}

/**
 * A series put on one basis, by the known splits and those that a person gave; only splits with an ex-date up to
 * `asOfSession` are used. Bars that a person excluded are left out.
 *
 * Which splits the source adjusted for already is read off the bars (`basisFactor`, `splitStepBetween`); a suspected split
 * that nobody confirmed is left as it stands. Volumes go the other way; what the exchange stated (`exchange`) is of its day
 * and stays as it is. Prices as traded are rounded to 12 significant digits and adjusted ones to 15, so that turning one
 * into the other and back gives the same price of up to 11 digits; nothing is rounded to ticks. What a source rounded when
 * it adjusted is lost: half a cent of a price adjusted 10 for 1 is five cents of the price as traded.
 *
 * `adjustmentBasis` says the new basis. That of a source which does not say its own stays `unknown`, and prices adjusted
 * for dividends stay so; asked for as traded, they throw a `RangeError`, since dividends cannot be turned back.
 */
export function adjustedSeries(series: PriceSeries, { basis, asOfSession }: AdjustOptions): PriceSeries {
  if (basis === 'none' && series.adjustmentBasis === 'splitAndDividend') {
    throw new RangeError(
      `${series.instrumentId} of ${series.sourceId}: prices adjusted for dividends cannot be turned back into those as traded; use a series adjusted for splits alone`,
    );
  }
  const { bars, scale } = traceSeries(series, null);
  const last = bars.at(-1)?.sessionDate;
  if (last === undefined) return { ...series, bars: [] };
  const until = asOfSession !== undefined && asOfSession < last ? asOfSession : last;
  const known = bars.findLastIndex((bar) => bar.sessionDate <= until) + 1;
  const bySource = adjustedSplits(series);
  const scaleUntil = scale[known - 1] ?? 1;
  const adjusted = bars.slice(0, known).map((bar, place) => {
    const { sessionDate } = bar;
    if (basis === 'none') return times(bar, productBetween(bySource, sessionDate, last), 12);
    const notYet = productBetween(bySource, until, last);
    return times(bar, (notYet * (scale[place] ?? 1)) / scaleUntil, 15);
  });
  const isKept = (one: PriceAdjustment) =>
    one.sessionDate <= until && (one.action === 'accept' || (one.action === 'split' && basis === 'none'));
  return {
    ...series,
    adjustmentBasis: ['none', 'split'].includes(series.adjustmentBasis) ? basis : series.adjustmentBasis,
    ...(series.adjustments && { adjustments: series.adjustments.filter(isKept) }),
    bars: adjusted,
  };
}

/** A bar with its prices multiplied and its volume divided; the same object where nothing changes. */
function times(bar: PriceBar, factor: number, digits: number): PriceBar {
  if (factor === 1) return bar;
  const rounded = (value: number) => Number(value.toPrecision(digits));
  const price = (value: number | null) => (value === null ? null : rounded(value * factor));
  return {
    ...bar,
    open: price(bar.open),
    high: price(bar.high),
    low: price(bar.low),
    close: rounded(bar.close * factor),
    volume: bar.volume === null ? null : rounded(bar.volume / factor),
  };
}
