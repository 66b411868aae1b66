import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * The probability that a standard normal variable lies at least as far from 0 as `z`, on either side: 2·Φ(−|z|).
 * Missing values: NaN in, NaN out. Source: de Moivre 1733; the distribution function is that of
 * @stdlib/stats-base-dists-normal-cdf.
 * Example: z = 1.96 gives 0.05.
 */
export function twoSidedNormalP(z: number): number {
  return 2 * cumulative(-Math.abs(z), 0, 1);
}

/**
 * How many standard deviations an interval of a level reaches to either side: the (1 + level) / 2 quantile of the standard
 * normal. `level` is between 0 and 1. Source: as of `twoSidedNormalP`, from @stdlib/stats-base-dists-normal-quantile.
 * Example: level 0.95 gives 1.96.
 */
export function normalReach(level: number): number {
  return quantile((1 + level) / 2, 0, 1);
}
