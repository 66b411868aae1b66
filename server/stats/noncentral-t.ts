import cumulative from '@stdlib/stats-base-dists-normal-cdf';

const steps = 600;

/**
 * The probability that a noncentral t variable, (Z + `noncentrality`) / √(V/df) with Z standard normal and V chi-squared with
 * `df` degrees of freedom, lies above `bound`: the mean over V of Φ(noncentrality − bound·√(V/df)), by Simpson's rule over w = √(V/df),
 * whose density is proportional to w^(df − 1)·exp(−df·w²/2).
 *
 * `df` at least 1. Absolute error below 1e-8. Source: Johnson & Welch 1940, "Applications of the
 * non-central t-distribution", eq. 1. Example: bound 2.0930, 19 degrees of freedom and noncentrality 2.95 give 0.80.
 */
export function noncentralTAbove(bound: number, df: number, noncentrality: number): number {
  const mode = Math.sqrt(Math.max(0, df - 1) / df);
  const reach = 7 / Math.sqrt(df);
  const [low, high] = [Math.max(0, mode - reach), mode + reach];
  const logDensity = (w: number) => (df === 1 ? 0 : (df - 1) * Math.log(w)) - (df * w * w) / 2;
  const top = df === 1 ? 0 : logDensity(mode);
  let [total, inside] = [0, 0];
  for (let step = 0; step <= steps; step += 1) {
    const w = low + ((high - low) * step) / steps;
    const weight =
      (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * Math.exp(logDensity(w) - top);
    total += weight;
    inside += weight * cumulative(noncentrality - bound * w, 0, 1);
  }
  return inside / total;
}
