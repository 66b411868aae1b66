import type { TracedSeries } from './trace-series.ts';

/**
 * The log return of each bar from the close of the usable bar before, over splits of known ratio; NaN where there is none
 * to compare with (`previous`). A return over sessions without trading counts for the bar that it ends with.
 */
export function logReturns(traced: TracedSeries): Float64Array {
  const { close, scale, previous } = traced;
  const returns = new Float64Array(close.length);
  for (let place = 0; place < close.length; place += 1) {
    const before = previous[place] ?? -1;
    returns[place] =
      before < 0
        ? Number.NaN
        : Math.log(
            ((close[place] ?? Number.NaN) * (scale[place] ?? 1)) /
              ((close[before] ?? Number.NaN) * (scale[before] ?? 1)),
          );
  }
  return returns;
}

/**
 * The log returns that count as ordinary ones of one session each: not those over sessions without trading, nor those
 * over a split that nobody confirmed. NaN for the others.
 */
export function ordinaryReturns(traced: TracedSeries, returns: Float64Array): Float64Array {
  const ordinary = returns.slice();
  for (let place = 0; place < ordinary.length; place += 1) {
    if (traced.previous[place] !== place - 1) ordinary[place] = Number.NaN;
  }
  for (const [place, step] of traced.steps) {
    if (!step.accepted && step.evidence !== 'operator') ordinary[place] = Number.NaN;
  }
  return ordinary;
}
