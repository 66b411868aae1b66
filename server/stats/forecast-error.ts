import type { PointEstimate } from './estimate.ts';
import type { ReturnModel } from './return-model.ts';

/**
 * How far m new returns lie from what a model expects, summed: Σ(y − alpha − beta·x), with the standard error of that sum
 * of forecast errors and the model's degrees of freedom. In the market model that error is
 * σ·√(m + m²/n + (Σ(x − x̄))² / Σ(x − x̄)²), for one return σ·√(1 + 1/n + (x − x̄)² / Σ(x − x̄)²), x̄ and the last sum being
 * of the sessions that were fitted.
 *
 * The returns must not be among those. Null where there are none or one is NaN: a sum over a part would be another
 * quantity. Source: MacKinlay 1997, "Event studies in economics and finance", eq. 8, for one return; Campbell, Lo &
 * MacKinlay 1997, "The Econometrics of Financial Markets", sections 4.4.2 and 4.4.3, for a sum.
 */
export function sumOfForecastErrors(
  model: ReturnModel,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): PointEstimate | null {
  const count = x.length;
  if (count === 0) return null;
  let [estimate, distance] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    const market = x[place] ?? Number.NaN;
    estimate += (y[place] ?? Number.NaN) - model.alpha - model.beta * market;
    distance += market - model.marketMean;
  }
  if (Number.isNaN(estimate)) return null;
  const { df, nUsed } = model;
  const standardError = forecastDeviation(model, count, distance);
  return { estimate, standardError, df, method: 'forecastError', nUsed, nDropped: {} };
}

/** The standard error of a sum of `count` forecast errors at market returns whose distances from the mean add up to `distance`. */
export function forecastDeviation(model: ReturnModel, count: number, distance: number): number {
  const { residualDeviation, levelVariance, slopeVariance } = model;
  return residualDeviation * Math.sqrt(count + count ** 2 * levelVariance + distance ** 2 * slopeVariance);
}
