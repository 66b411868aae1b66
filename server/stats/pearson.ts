import { type Correlation, correlationT, productMoment } from './correlation.ts';
import { normalReach } from './normal.ts';
import { completePairs } from './pairs.ts';
import { twoSidedP } from './student-t.ts';

/**
 * Pearson's correlation: p by t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom, the interval by Fisher's
 * z = artanh(r) ± q/√(n − 3). Both take the pairs as independent of each other.
 *
 * A pair of which a value is NaN is dropped. Null where fewer than three are left or a column never changes; without an
 * interval of three pairs. Source: Pearson 1896; Fisher 1921, "On the 'probable error' of a coefficient of correlation".
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation | null {
  const pairs = completePairs(x, y);
  const { nUsed, nDropped } = pairs;
  const estimate = productMoment(pairs.x, pairs.y);
  if (nUsed < 3 || Number.isNaN(estimate)) return null;
  const statistic = correlationT(estimate, nUsed);
  const reach = normalReach(level) / Math.sqrt(nUsed - 3);
  const around = (far: number) => Math.tanh(Math.atanh(estimate) + far);
  const interval = nUsed > 3 ? { level, low: around(-reach), high: around(reach) } : null;
  const df = nUsed - 2;
  return {
    estimate,
    interval,
    statistic,
    df,
    p: twoSidedP(statistic, df),
    method: 'pearsonByT',
    nUsed,
    nDropped,
  };
}
