import type { ReturnPair } from './event-returns.ts';
import type { ReturnModelKind } from './return-model.ts';

/** The expected return that was estimated before each session of a column; alpha and beta are NaN where there is none. */
export interface ExpectedColumns {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** Sessions of the estimation window that have both returns. */
  readonly nUsed: Int32Array;
}

/**
 * Alpha and beta of a model for every place of two columns, each estimated on the sessions `from` to `to` from it (both
 * inclusive, below 0), as `returnModel` would. One pass for all places by running sums of the columns less their means, so that the
 * differences of sums keep their digits. A session of which either return is NaN is left out; NaN where fewer than three are left, or where the market did
 * not move in the market model. Source: as of `returnModel`.
 */
export function expectedColumns(
  kind: ReturnModelKind,
  { share, market }: ReturnPair,
  { from, to }: { readonly from: number; readonly to: number },
): ExpectedColumns {
  const length = share.length;
  const sums = runningSums(share, market);
  const [alpha, beta] = [
    new Float64Array(length).fill(Number.NaN),
    new Float64Array(length).fill(Number.NaN),
  ];
  const nUsed = new Int32Array(length);
  const between = (column: Float64Array, first: number, end: number) =>
    (column[end] ?? Number.NaN) - (column[first] ?? Number.NaN);
  for (let place = 0; place < length; place += 1) {
    const [first, end] = [Math.max(0, place + from), Math.max(0, place + to + 1)];
    const count = between(sums.count, first, end);
    nUsed[place] = count;
    if (count < 3) continue;
    const xSum = between(sums.x, first, end);
    const ySum = between(sums.y, first, end);
    let slope = kind === 'marketAdjusted' ? 1 : 0;
    if (kind === 'marketModel') {
      const raw = between(sums.xx, first, end);
      const squares = raw - (xSum * xSum) / count;
      // What rounding leaves of a market that stands still is no movement.
      if (!(squares > 1e-9 * raw)) continue;
      slope = (between(sums.xy, first, end) - (xSum * ySum) / count) / squares;
    }
    beta[place] = slope;
    alpha[place] =
      kind === 'marketAdjusted' ? 0 : sums.yMean + ySum / count - slope * (sums.xMean + xSum / count);
  }
  return { alpha, beta, nUsed };
}

/** Sums over the pairs before each place that have both values, of the values less their means over the whole columns. */
function runningSums(share: Float64Array, market: Float64Array) {
  const length = share.length;
  let [pairs, xTotal, yTotal] = [0, 0, 0];
  for (let place = 0; place < length; place += 1) {
    const [x, y] = [market[place] ?? Number.NaN, share[place] ?? Number.NaN];
    if (Number.isNaN(x + y)) continue;
    pairs += 1;
    xTotal += x;
    yTotal += y;
  }
  const [xMean, yMean] = pairs === 0 ? [0, 0] : [xTotal / pairs, yTotal / pairs];
  const column = () => new Float64Array(length + 1);
  const [count, x, y, xx, xy] = [column(), column(), column(), column(), column()];
  for (let place = 0; place < length; place += 1) {
    const [a, b] = [(market[place] ?? Number.NaN) - xMean, (share[place] ?? Number.NaN) - yMean];
    const isPair = !Number.isNaN(a + b);
    count[place + 1] = (count[place] ?? 0) + (isPair ? 1 : 0);
    x[place + 1] = (x[place] ?? 0) + (isPair ? a : 0);
    y[place + 1] = (y[place] ?? 0) + (isPair ? b : 0);
    xx[place + 1] = (xx[place] ?? 0) + (isPair ? a * a : 0);
    xy[place + 1] = (xy[place] ?? 0) + (isPair ? a * b : 0);
  }
  return { xMean, yMean, count, x, y, xx, xy };
}
