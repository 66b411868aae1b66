import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import type { SessionView } from './session-view.ts';

/** Lowest and highest value that a price pane shows. */
export interface ValueDomain {
  low: number;
  high: number;
}

/** Lowest and highest price of the view but for the sessions that are not priced; not finite where none is left. */
function pricesIn(
  series: PriceSeriesReply,
  view: SessionView,
  withRanges: boolean,
  unpriced: ReadonlySet<SessionDate>,
): ValueDomain {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = view.from; index <= view.to; index += 1) {
    const date = series.dates[index];
    if (date === undefined || unpriced.has(date)) continue;
    const close = series.close[index] ?? Number.NaN;
    low = Math.min(low, (withRanges ? series.low[index] : null) ?? close);
    high = Math.max(high, (withRanges ? series.high[index] : null) ?? close);
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
  const drawn = pricesIn(series, view, withRanges, flaggedSessions(series.events).unpriced);
  const { low, high } = Number.isFinite(drawn.low) ? drawn : pricesIn(series, view, withRanges, new Set());
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
