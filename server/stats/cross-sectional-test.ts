import type { EventReturns } from './event-returns.ts';
import { meanByT } from './mean.ts';
import type { TestResult } from './test-result.ts';

/**
 * The cross-sectional t: √N · mean(CAR) / sd(CAR) with N − 1 degrees of freedom. It allows that the event itself changes the
 * variance, and takes the events as independent. Null where there are fewer than two events or all CAR are equal. Source:
 * Boehmer, Musumeci & Poulsen 1991, "Event-study methodology under conditions of event-induced variance", ordinary
 * cross-sectional method.
 */
export function crossSectionalTest(events: readonly EventReturns[]): TestResult | null {
  return testOfMean(
    events.map(({ cumulative }) => cumulative.estimate),
    'crossSectional',
    {},
  );
}

/** The one-sample t test of values, one an event, told under a method's name. */
export function testOfMean(
  values: readonly number[],
  method: TestResult['method'],
  nDropped: TestResult['nDropped'],
): TestResult | null {
  const mean = meanByT(values, 0.95);
  if (mean === null || mean.p === null) return null;
  const { estimate, standardError, df, p, nUsed } = mean;
  return { statistic: estimate / standardError, df, p, method, nUsed, nDropped };
}
