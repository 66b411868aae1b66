import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { betaContinuedFraction } from './beta-continued-fraction.ts';

/** A study asks for the p of thousands of events, nearly all with the same degrees of freedom: Γ((df + 1)/2) / Γ(df/2) of each. */
const gammaRatios = new Map<number, number>();
/** Beyond it, and where df is not whole, the library's slower function is taken. */
const mostDegrees = 10_000;

/**
 * The probability that a Student t variable lies at least as far from 0 as `t`, on either side: 2·F(−|t|; df), which is the
 * regularised incomplete beta function of df/(df + t²) with df/2 and ½. `df` is above 0 and need not be whole. Missing values:
 * NaN in, NaN out.
 *
 * Source: Student (W. S. Gosset) 1908, "The probable error of a mean"; Abramowitz & Stegun 1964, 26.7.1 and 26.5.8 for the continued
 * fraction; otherwise the distribution function of @stdlib/stats-base-dists-t-cdf, with which it agrees to twelve digits.
 * Example: t = 2.2278 with 238 degrees of freedom gives 0.0268.
 */
export function twoSidedP(t: number, df: number): number {
  if (!(df <= mostDegrees) || !Number.isInteger(df) || df < 1 || !Number.isFinite(t))
    return 2 * cumulative(-Math.abs(t), df);
  const [half, square] = [df / 2, t * t];
  const [far, near] = [df / (df + square), square / (df + square)];
  // far^half·near^½ / B(half, ½)
  const front = (Math.exp(-half * Math.log1p(square / df)) * Math.sqrt(near) * gammaRatio(df)) / sqrtPi;
  return far < (half + 1) / (half + 2.5)
    ? (front * betaContinuedFraction(half, 0.5, far)) / half
    : 1 - 2 * front * betaContinuedFraction(0.5, half, near);
}

const sqrtPi = Math.sqrt(Math.PI);

/** Γ((df + 1)/2) / Γ(df/2) of whole df by the recurrence r(df + 1) = df / (2·r(df)), r(1) = 1/√π. */
function gammaRatio(df: number): number {
  const known = gammaRatios.get(df);
  if (known !== undefined) return known;
  let ratio = 1 / sqrtPi;
  for (let degrees = 1; degrees < df; degrees += 1) ratio = degrees / 2 / ratio;
  gammaRatios.set(df, ratio);
  return ratio;
}

/**
 * How many standard errors an interval of a level reaches to either side: the (1 + level) / 2 quantile of Student's t.
 * `level` is between 0 and 1. Source: as of `twoSidedP`, from @stdlib/stats-base-dists-t-quantile.
 * Example: level 0.95 with 4 degrees of freedom gives 2.7764.
 */
export function criticalT(level: number, df: number): number {
  return quantile((1 + level) / 2, df);
}
