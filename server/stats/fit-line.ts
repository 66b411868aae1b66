import type { PointEstimate } from './estimate.ts';
import { scatterOf } from './scatter.ts';

/** A straight line through points, with what a forecast from it needs. */
export interface LineFit {
  readonly intercept: PointEstimate;
  readonly slope: PointEstimate;
  /** √(SSR / (n − 2)): the standard deviation around the line, in the unit of y. */
  readonly residualDeviation: number;
  readonly df: number;
  readonly nUsed: number;
  /** Mean of the x that were used, and the sum of their squared distances from it. */
  readonly xMean: number;
  readonly xSquares: number;
}

/**
 * Ordinary least squares of y on x with an intercept, with the usual standard errors (residuals of one variance):
 * slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², intercept = ȳ − slope·x̄, σ² = SSR / (n − 2), se(slope) = σ / √Σ(x − x̄)²,
 * se(intercept) = σ·√(1/n + x̄² / Σ(x − x̄)²), Student's t with n − 2 degrees of freedom.
 *
 * Of columns of which only a stretch counts, `first` is its first place and `end` the one after its last. A pair of which either value is NaN is dropped. Null where fewer than three pairs are left or all x are the same. Source:
 * Draper & Smith 1998, "Applied Regression Analysis", chapter 1; proved against the certified values of NIST's Norris data.
 * What is left by rounding alone counts as no scatter (`scatterOf`), of x and around the line. Means are taken first, so that digits are kept where they are large against the scatter.
 * Example: (0, 0), (1, 1), (2, 3) gives slope 1.5 and intercept −0.1667.
 */
export function fitLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  first = 0,
  end = x.length,
): LineFit | null {
  const { nUsed, xMean, yMean } = meansOf(x, y, first, end);
  if (nUsed < 3) return null;
  let xSquares = 0;
  let ySquares = 0;
  let products = 0;
  for (let place = first; place < end; place += 1) {
    const one = (x[place] ?? 0) - xMean;
    const other = (y[place] ?? 0) - yMean;
    if (Number.isNaN(one + other)) continue;
    xSquares += one * one;
    ySquares += other * other;
    products += one * other;
  }
  if (scatterOf(xSquares, xSquares + nUsed * xMean ** 2) === 0) return null;
  const slope = products / xSquares;
  const intercept = yMean - slope * xMean;
  const left = ySquares - slope * products;
  // A difference of two sums keeps ten digits and more where much is left; where little is, the residuals are squared one by one.
  const residualSquares = left > 1e-3 * ySquares ? left : squaresAround(x, y, intercept, slope, first, end);
  const df = nUsed - 2;
  const residualDeviation = Math.sqrt(scatterOf(residualSquares, ySquares) / df);
  const missing = end - first - nUsed;
  const rest = { df, method: 'leastSquares', nUsed, nDropped: missing > 0 ? { missing } : {} } as const;
  const interceptError = residualDeviation * Math.sqrt(1 / nUsed + xMean ** 2 / xSquares);
  return {
    intercept: { estimate: intercept, standardError: interceptError, ...rest },
    slope: { estimate: slope, standardError: residualDeviation / Math.sqrt(xSquares), ...rest },
    ...{ residualDeviation, df, nUsed, xMean, xSquares },
  };
}

function squaresAround(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  intercept: number,
  slope: number,
  first: number,
  end: number,
): number {
  let squares = 0;
  for (let place = first; place < end; place += 1) {
    const residual = (y[place] ?? 0) - intercept - slope * (x[place] ?? 0);
    if (!Number.isNaN(residual)) squares += residual * residual;
  }
  return squares;
}

/** How many pairs have both values, and the means of those. Plain loops: a study fits a line to each of its events. */
function meansOf(x: ArrayLike<number>, y: ArrayLike<number>, first: number, end: number) {
  let nUsed = 0;
  let xSum = 0;
  let ySum = 0;
  for (let place = first; place < end; place += 1) {
    const one = x[place] ?? 0;
    const other = y[place] ?? 0;
    if (Number.isNaN(one + other)) continue;
    nUsed += 1;
    xSum += one;
    ySum += other;
  }
  return { nUsed, xMean: xSum / nUsed, yMean: ySum / nUsed };
}
