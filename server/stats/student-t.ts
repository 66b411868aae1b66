import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The probability that a Student t variable lies at least as far from 0 as `t`, on either side: 2·F(−|t|; df).
 * `df` is above 0 and need not be whole. Missing values: NaN in, NaN out. Source: Student (W. S. Gosset) 1908, "The
 * probable error of a mean"; the distribution function is that of @stdlib/stats-base-dists-t-cdf.
 * Example: t = 2.2278 with 238 degrees of freedom gives 0.0268.
 */
export function twoSidedP(t: number, df: number): number {
  return 2 * cumulative(-Math.abs(t), df);
}

/**
 * How many standard errors an interval of a level reaches to either side: the (1 + level) / 2 quantile of Student's t.
 * `level` is between 0 and 1. Source: as of `twoSidedP`, from @stdlib/stats-base-dists-t-quantile.
 * Example: level 0.95 with 4 degrees of freedom gives 2.7764.
 */
export function criticalT(level: number, df: number): number {
  return quantile((1 + level) / 2, df);
}
