import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { placedSeries } from './placed-series.ts';
import type { SessionView } from './session-view.ts';

/** Lowest and highest value that a price pane shows. */
export interface ValueDomain {
  low: number;
  high: number;
}

/** Lowest and highest of two columns in view; a value that is no number is none. Not finite where none is left. */
function extremesOf(lows: ArrayLike<number>, highs: ArrayLike<number>, view: SessionView): ValueDomain {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = view.from; index <= view.to; index += 1) {
    const lower = lows[index] ?? Number.NaN;
    const higher = highs[index] ?? Number.NaN;
    if (lower < low) low = lower;
    if (higher > high) high = higher;
  }
  return { low, high };
}

/**
 * The prices in view with a margin of 5 % (on a logarithmic axis, of its length); bars in doubt widen it only where there are no others. The 52-week high joins
 * in only where it lies close above, so that prices are never squeezed for it.
 */
export function valueDomain(
  series: PriceSeriesReply,
  view: SessionView,
  withRanges: boolean,
  isLog = false,
): ValueDomain {
  const priced = placedSeries(series);
  const drawn = withRanges
    ? extremesOf(priced.low, priced.high, view)
    : extremesOf(priced.close, priced.close, view);
  const { low, high } = Number.isFinite(drawn.low) ? drawn : extremesOf(series.close, series.close, view);
  const span = Math.max(high - low, high * 0.01);
  const yearHigh = series.high52w[view.to] ?? null;
  const top = yearHigh !== null && yearHigh > high && yearHigh < high + span * 0.15 ? yearHigh : high;
  if (isLog && low > 0) {
    const margin = Math.max(high / low, 1.01) ** 0.05;
    return { low: low / margin, high: top * margin };
  }
  return calmDomain(Math.max(low - span * 0.05, 0), top + span * 0.05);
}

/** A domain widened to values with few digits, so that the axis rests while the prices in view change little. */
export function calmDomain(low: number, high: number): ValueDomain {
  const grain = 10 ** Math.floor(Math.log10(high - low)) / 10;
  return { low: Math.floor(low / grain) * grain, high: Math.ceil(high / grain) * grain };
}
