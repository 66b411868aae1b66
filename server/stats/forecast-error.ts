import type { PointEstimate } from './estimate.ts';
import type { LineFit } from './fit-line.ts';

/**
 * How far m new observations lie from a fitted line, summed: Σ(y − intercept − slope·x), with the standard error of that
 * sum of forecast errors, σ·√(m + m²/n + (Σ(x − x̄))² / Σ(x − x̄)²), and Student's t with n − 2 degrees of freedom. For one
 * observation that is σ·√(1 + 1/n + (x − x̄)² / Σ(x − x̄)²), x̄ and the last sum being of the points that were fitted.
 *
 * The observations must not be among those points. Null where there are none or one is NaN: a sum over a part would be
 * another quantity. Source: MacKinlay 1997, "Event studies in economics and finance", eq. 8, for one observation; Campbell,
 * Lo & MacKinlay 1997, "The Econometrics of Financial Markets", sections 4.4.2 and 4.4.3, for a sum.
 */
export function sumOfForecastErrors(
  fit: LineFit,
  x: readonly number[],
  y: readonly number[],
): PointEstimate | null {
  const count = x.length;
  if (count === 0) return null;
  const { intercept, slope, residualDeviation, df, nUsed, xMean, xSquares } = fit;
  let [estimate, distance] = [0, 0];
  for (const [place, one] of x.entries()) {
    estimate += (y[place] ?? Number.NaN) - intercept.estimate - slope.estimate * one;
    distance += one - xMean;
  }
  if (Number.isNaN(estimate)) return null;
  const variance = count + count ** 2 / nUsed + distance ** 2 / xSquares;
  const standardError = residualDeviation * Math.sqrt(variance);
  return { estimate, standardError, df, method: 'forecastError', nUsed, nDropped: {} };
}
