import type { EventReturns } from './event-returns.ts';
import { twoSidedNormalP } from './normal.ts';
import type { TestResult } from './test-result.ts';

/**
 * The generalized sign test: z = (w − N·p) / √(N·p·(1 − p)), where w is how many CAR are above 0 and p the mean over events
 * of the share of their residuals in the estimation window that are above 0. Against the standard normal.
 *
 * An event without residuals is dropped. Null where none is left, or p is 0 or 1. Source: Cowan 1992, "Nonparametric event
 * study tests", eq. 1 to 3.
 */
export function generalizedSignTest(events: readonly EventReturns[]): TestResult | null {
  const shares = events.map(({ residuals }) => shareAboveZero(residuals));
  const used = shares.filter((share) => !Number.isNaN(share)).length;
  const p = shares.reduce((total, share) => total + (Number.isNaN(share) ? 0 : share), 0) / used;
  if (used === 0 || p === 0 || p === 1) return null;
  const above = events.filter(
    ({ cumulative }, place) => cumulative.estimate > 0 && !Number.isNaN(shares[place]),
  ).length;
  const statistic = (above - used * p) / Math.sqrt(used * p * (1 - p));
  const dropped = events.length - used;
  return {
    ...{ statistic, df: null, p: twoSidedNormalP(statistic), method: 'generalizedSign' },
    ...{ nUsed: used, nDropped: dropped > 0 ? { noResiduals: dropped } : {} },
  };
}

function shareAboveZero(residuals: Float64Array): number {
  let [present, above] = [0, 0];
  for (const residual of residuals) {
    if (Number.isNaN(residual)) continue;
    present += 1;
    if (residual > 0) above += 1;
  }
  return above / present;
}
