import { criticalT, twoSidedP } from './student-t.ts';

/** An interval around an estimate, in its unit. */
export interface Interval {
  /** Share of repeated samples whose interval holds the true value: 0.95. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** An estimate with its standard error, both in the unit of the data, and where they come from. */
export interface PointEstimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Degrees of freedom of the Student t that an interval and a p come from. */
  readonly df: number;
  /** How standard error and degrees of freedom were found. */
  readonly method: 'meanByT' | 'leastSquares' | 'forecastError' | 'neweyWest';
  readonly nUsed: number;
  /** Values that were given and not used, by reason; a reason without any is left out. */
  readonly nDropped: Readonly<Record<string, number>>;
}

/** All that a statistic says: an estimate with its uncertainty. */
export interface Estimate extends PointEstimate {
  readonly interval: Interval;
  /** Two-sided, against 0; null where the standard error is 0. */
  readonly p: number | null;
}

/**
 * An estimate with its interval, estimate ± t·standardError, and the p of estimate / standardError, both by Student's t with
 * its degrees of freedom. `level` is between 0 and 1.
 *
 * Where the standard error is 0 (data without any scatter) the interval is the estimate alone and p is null: there is
 * nothing to test. Kept apart from making the estimate, since it takes longer than a whole regression.
 */
export function estimateByT(point: PointEstimate, level: number): Estimate {
  const { estimate, standardError, df } = point;
  const reach = standardError === 0 ? 0 : criticalT(level, df) * standardError;
  return {
    ...point,
    interval: { level, low: estimate - reach, high: estimate + reach },
    p: standardError === 0 ? null : twoSidedP(estimate / standardError, df),
  };
}
