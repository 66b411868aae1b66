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
  const [length, k] = [y.length, regressors.length + 1];
  const x = designOf(y, regressors);
  const isPresent = (t: number) => !Number.isNaN(x[t * k]);
  let n = 0;
  for (let t = 0; t < length; t += 1) n += isPresent(t) ? 1 : 0;
  if (n <= k) return null;
  const inverse = invertMatrix(products(x, x, k, 0));
  if (inverse === null) return null;
  const moments = vector(k, (i) => {
    let total = 0;
    for (let t = 0; t < length; t += 1) if (isPresent(t)) total += (x[t * k + i] ?? 0) * (y[t] ?? 0);
    return total;
  });
  const beta = vector(k, (i) => dot(inverse[i] ?? [], moments));
  const scores = new Float64Array(x.length);
  for (let t = 0; t < length; t += 1) {
    let residual = y[t] ?? Number.NaN;
    for (let i = 0; i < k; i += 1) residual -= (beta[i] ?? 0) * (x[t * k + i] ?? 0);
    for (let i = 0; i < k; i += 1) scores[t * k + i] = residual * (x[t * k + i] ?? 0);
  }
  const middle = spectrum(scores, lags, k);
  const left = inverse.map((row) =>
    vector(k, (j) => sum(row.map((value, i) => value * (middle[i]?.[j] ?? 0)))),
  );
  const rest = { df: n - k, method: 'neweyWest', nUsed: n, nDropped: dropped(length - n) } as const;
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

/** The rows 1, regressors… one after the other, in one array; a row that lacks a value is all NaN. */
function designOf(y: ArrayLike<number>, regressors: readonly ArrayLike<number>[]): Float64Array {
  const k = regressors.length + 1;
  const x = new Float64Array(y.length * k);
  for (let t = 0; t < y.length; t += 1) {
    let whole = y[t] ?? Number.NaN;
    for (const [at, column] of regressors.entries()) {
      x[t * k + at + 1] = column[t] ?? Number.NaN;
      whole += column[t] ?? Number.NaN;
    }
    x[t * k] = 1;
    if (Number.isNaN(whole)) x.fill(Number.NaN, t * k, (t + 1) * k);
  }
  return x;
}

/** S: the products of the scores with themselves and, weighted down with the distance, with those of up to `lags` sessions before. */
function spectrum(scores: Float64Array, lags: number, k: number): number[][] {
  const total = products(scores, scores, k, 0);
  for (let lag = 1; lag <= lags; lag += 1) {
    const weight = 1 - lag / (lags + 1);
    const moved = products(scores, scores, k, lag);
    for (const [i, row] of total.entries())
      for (const j of row.keys())
        row[j] = (row[j] ?? 0) + weight * ((moved[i]?.[j] ?? 0) + (moved[j]?.[i] ?? 0));
  }
  return total;
}

/** Σ a_t·b'_{t − lag} over rows of k values, without those of which either is missing. Loops: a comparison asks for it at every lag. */
function products(a: Float64Array, b: Float64Array, k: number, lag: number): number[][] {
  const total = vector(k, () => vector(k, () => 0));
  for (const [i, row] of total.entries())
    for (const j of row.keys()) {
      let cell = 0;
      for (let t = lag; t * k < a.length; t += 1) {
        const product = (a[t * k + i] ?? 0) * (b[(t - lag) * k + j] ?? 0);
        if (!Number.isNaN(product)) cell += product;
      }
      row[j] = cell;
    }
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
