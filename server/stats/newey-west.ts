import type { PointEstimate } from './estimate.ts';
import { invertMatrix } from './invert-matrix.ts';

/** A least squares regression with errors that allow for variance and correlation over time. */
interface RobustFit {
  /** Of the intercept first, then of each regressor as given. */
  readonly coefficients: readonly PointEstimate[];
  /** How many sessions before and after one are allowed to be correlated with it. */
  readonly lags: number;
}

/** The usual number of lags for n observations: ⌊4·(n/100)^(2/9)⌋. Source: Newey & West 1994, "Automatic lag selection". */
export function defaultLags(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/**
 * Ordinary least squares of y on an intercept and regressors, with heteroskedasticity- and autocorrelation-consistent errors:
 * V = n/(n − k)·(X'X)⁻¹·S·(X'X)⁻¹, S = Γ₀ + Σ_l (1 − l/(lags + 1))·(Γ_l + Γ_l'), Γ_l = Σ_t e_t·e_{t−l}·x_t·x'_{t−l}; Student's t with
 * n − k degrees of freedom, k counting the intercept. All columns are in order of time.
 *
 * A row with a NaN is left out and keeps its place in time: sessions on either side of it are still two apart. Null where
 * n ≤ k or the regressors depend on each other. Source: Newey & West 1987, "A simple, positive semi-definite,
 * heteroskedasticity and autocorrelation consistent covariance matrix", eq. 5; the factor n/(n − k) as in Stata's `newey`; the
 * rule for gaps: Parzen 1963, "On spectral analysis with missing observations", amplitude modulation.
 */
export function neweyWest(
  y: ArrayLike<number>,
  regressors: readonly ArrayLike<number>[],
  lags: number,
): RobustFit | null {
  const rows = Array.from({ length: y.length }, (_, t) => rowAt(y, regressors, t));
  const present = rows.filter((row) => row !== null);
  const [n, k] = [present.length, regressors.length + 1];
  if (n <= k) return null;
  const inverse = invertMatrix(products(present.map(({ x }) => [x, x, 1])));
  if (inverse === null) return null;
  const moments = vector(k, (i) => sum(present.map(({ x, own }) => (x[i] ?? 0) * own)));
  const beta = vector(k, (i) => dot(inverse[i] ?? [], moments));
  const scores = rows.map((row) =>
    row === null ? null : row.x.map((value) => value * (row.own - dot(row.x, beta))),
  );
  const middle = spectrum(scores, lags, k);
  const left = inverse.map((row) =>
    vector(k, (j) => sum(row.map((value, i) => value * (middle[i]?.[j] ?? 0)))),
  );
  const rest = { df: n - k, method: 'neweyWest', nUsed: n, nDropped: dropped(y.length - n) } as const;
  const coefficients = beta.map((estimate, i) => {
    const variance =
      (n / (n - k)) *
      dot(
        left[i] ?? [],
        vector(k, (j) => inverse[j]?.[i] ?? 0),
      );
    return { estimate, standardError: Math.sqrt(Math.max(0, variance)), ...rest };
  });
  return { coefficients, lags };
}

function rowAt(y: ArrayLike<number>, regressors: readonly ArrayLike<number>[], t: number) {
  const own = y[t] ?? Number.NaN;
  const x = [1, ...regressors.map((column) => column[t] ?? Number.NaN)];
  return [own, ...x].some(Number.isNaN) ? null : { own, x };
}

/** S: the products of the scores with themselves and, weighted down with the distance, with those of up to `lags` sessions before. */
function spectrum(scores: readonly (number[] | null)[], lags: number, k: number): number[][] {
  const weighed: [number[], number[], number][] = [];
  for (const [t, score] of scores.entries()) {
    if (score === null) continue;
    weighed.push([score, score, 1]);
    for (let lag = 1; lag <= Math.min(lags, t); lag += 1) {
      const before = scores[t - lag];
      if (!before) continue;
      const weight = 1 - lag / (lags + 1);
      weighed.push([score, before, weight], [before, score, weight]);
    }
  }
  return weighed.length === 0 ? vector(k, () => vector(k, () => 0)) : products(weighed);
}

/** Σ weight·a·b' over the given vectors. */
function products(terms: readonly (readonly [number[], number[], number])[]): number[][] {
  const size = terms[0]?.[0].length ?? 0;
  const total = vector(size, () => vector(size, () => 0));
  for (const [a, b, weight] of terms)
    for (const [i, row] of total.entries())
      for (const j of row.keys()) row[j] = (row[j] ?? 0) + weight * (a[i] ?? 0) * (b[j] ?? 0);
  return total;
}

function vector<Value>(length: number, at: (place: number) => Value): Value[] {
  return Array.from({ length }, (_, place) => at(place));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, place) => value * (b[place] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dropped(missing: number): Readonly<Record<string, number>> {
  return missing > 0 ? { missing } : {};
}
