import type { Correlation } from './correlation.ts';
import { type Estimate, estimateByT } from './estimate.ts';
import { kendall } from './kendall.ts';
import { neweyWest } from './newey-west.ts';
import { adjustP } from './p-adjustment.ts';
import { completePairs } from './pairs.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';

/** The slope of one column on another that is shifted against it, with errors that allow for correlation over time. */
export interface LagSlope {
  /** In places of the columns; above 0: the first column leads. */
  readonly lag: number;
  /** Pairs that have both values. */
  readonly n: number;
  /** The slope of standardised b on standardised a, which is their correlation; null where a column never changes. */
  readonly hac: (Estimate & { readonly lags: number }) | null;
  /** p of `hac` adjusted for all lags of the comparison; null where there is none. */
  readonly pAdjusted: { readonly bh: number; readonly holm: number; readonly bonferroni: number } | null;
}

/** How two columns go together where one is shifted against the other. */
export interface LagCorrelation extends LagSlope {
  readonly pearson: Correlation | null;
  readonly spearman: Correlation | null;
  readonly kendall: Correlation | null;
}

/**
 * The slopes of standardised b(t + lag) on standardised a(t) at each lag from −`maxLag` to `maxLag`, both columns being in order
 * of time at even steps; NaN is missing. `lags` says how many steps the errors allow for, by the number of pairs. The p
 * of all lags are adjusted together.
 */
export function laggedSlopes(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  maxLag: number,
  lags: (n: number) => number,
): LagSlope[] {
  const found = lagsTo(maxLag).map((lag) => {
    const [one, other] = shifted(a, b, lag);
    const { nUsed } = completePairs(one, other);
    return { lag, n: nUsed, hac: standardisedSlope(one, other, lags(nUsed)) };
  });
  const p = found.map(({ hac }) => hac?.p ?? Number.NaN);
  const [bh, holm, bonferroni] = [adjustP.benjaminiHochberg(p), adjustP.holm(p), adjustP.bonferroni(p)];
  return found.map((one, at) => ({ ...one, pAdjusted: adjustedAt(at, bh, holm, bonferroni) }));
}

/** As `laggedSlopes`, with the correlations of a(t) and b(t + lag); each is null where its own rule says so. */
export function laggedCorrelations(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  maxLag: number,
  lags: (n: number) => number,
): LagCorrelation[] {
  return laggedSlopes(a, b, maxLag, lags).map((slope) => {
    const [one, other] = shifted(a, b, slope.lag);
    return {
      ...slope,
      ...{ pearson: pearson(one, other), spearman: spearman(one, other), kendall: kendall(one, other) },
    };
  });
}

function lagsTo(most: number): number[] {
  return Array.from({ length: 2 * most + 1 }, (_, at) => at - most);
}

function adjustedAt(at: number, ...columns: readonly [number[], number[], number[]]) {
  const [bh, holm, bonferroni] = columns.map((column) => column[at] ?? Number.NaN);
  if (bh === undefined || holm === undefined || bonferroni === undefined || Number.isNaN(bh)) return null;
  return { bh, holm, bonferroni };
}

/** The columns so that place t holds a(t) and b(t + lag). */
function shifted(a: ArrayLike<number>, b: ArrayLike<number>, lag: number): [Float64Array, Float64Array] {
  const length = Math.min(a.length, b.length);
  const [one, other] = [Float64Array.from(a).subarray(0, length), Float64Array.from(b).subarray(0, length)];
  if (lag >= 0) return [one.subarray(0, Math.max(0, length - lag)), other.subarray(lag)];
  return [one.subarray(-lag), other.subarray(0, Math.max(0, length + lag))];
}

function standardisedSlope(a: Float64Array, b: Float64Array, lags: number) {
  const both = a.map((value, place) => value + (b[place] ?? Number.NaN));
  const used = (column: Float64Array) =>
    column.map((value, place) => (Number.isNaN(both[place]) ? Number.NaN : value));
  const [x, y] = [standardised(used(a)), standardised(used(b))];
  const fit = x && y && neweyWest(y, [x], lags);
  const [, slope] = fit?.coefficients ?? [];
  return slope ? { ...estimateByT(slope, 0.95), lags } : null;
}

/** A column less its mean over its standard deviation (n − 1); null where it never changes. */
function standardised(column: Float64Array): Float64Array | null {
  const present = column.filter((value) => !Number.isNaN(value));
  const mean = present.reduce((total, value) => total + value, 0) / present.length;
  const squares = present.reduce((total, value) => total + (value - mean) ** 2, 0);
  if (!(squares > 0)) return null;
  const deviation = Math.sqrt(squares / (present.length - 1));
  return column.map((value) => (value - mean) / deviation);
}
