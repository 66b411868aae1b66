import { type Estimate, estimateByT } from './estimate.ts';

/**
 * The mean of a sample with its standard error s/√n, where s² = Σ(x − x̄)² / (n − 1), and Student's t with n − 1 degrees of
 * freedom: the one-sample t test, called cross-sectional t where the values are one number an event.
 *
 * NaN counts as missing and is dropped. Null where fewer than two values are left. Source: Student 1908, "The probable
 * error of a mean"; for events Boehmer, Musumeci & Poulsen 1991, "Event-study methodology under conditions of event-induced
 * variance", the ordinary cross-sectional method.
 * Example: 1, 2, 3 gives 2 with standard error 0.5774 and 2 degrees of freedom.
 */
export function meanByT(values: readonly number[], level: number): Estimate | null {
  const present = values.filter((value) => !Number.isNaN(value));
  const missing = values.length - present.length;
  const nUsed = present.length;
  if (nUsed < 2) return null;
  const estimate = sum(present) / nUsed;
  const squares = sum(present.map((value) => (value - estimate) ** 2));
  const df = nUsed - 1;
  const standardError = Math.sqrt(squares / df / nUsed);
  const nDropped = missing > 0 ? { missing } : {};
  return estimateByT({ estimate, standardError, df, method: 'meanByT', nUsed, nDropped }, level);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
