import type { Interval } from './estimate.ts';

/** A correlation coefficient, from −1 to 1, with what is known of its uncertainty. */
export interface Correlation {
  readonly estimate: number;
  /** Null where the method has none. */
  readonly interval: Interval | null;
  /** The statistic that p comes from; degrees of freedom null where it is held against another distribution than t. */
  readonly statistic: number;
  readonly df: number | null;
  /** Two-sided, against 0. */
  readonly p: number;
  readonly method: CorrelationMethod;
  readonly nUsed: number;
  readonly nDropped: Readonly<Record<string, number>>;
}

/** How a coefficient was taken and where its p comes from. */
export type CorrelationMethod =
  | 'pearsonByT'
  | 'spearmanExact'
  | 'spearmanByT'
  | 'kendallExact'
  | 'kendallByNormal';

/** The product-moment correlation of columns without a missing value; NaN where one of them never changes. */
export function productMoment(x: Float64Array, y: Float64Array): number {
  const [xMean, yMean] = [meanOf(x), meanOf(y)];
  let [xSquares, ySquares, products] = [0, 0, 0];
  for (const [place, value] of x.entries()) {
    const [a, b] = [value - xMean, (y[place] ?? 0) - yMean];
    xSquares += a * a;
    ySquares += b * b;
    products += a * b;
  }
  const size = Math.sqrt(xSquares) * Math.sqrt(ySquares);
  return size === 0 ? Number.NaN : Math.max(-1, Math.min(1, products / size));
}

/** t = r·√((n − 2) / (1 − r²)), infinite where |r| is 1. */
export function correlationT(r: number, n: number): number {
  return r * Math.sqrt((n - 2) / (1 - r * r));
}

function meanOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
