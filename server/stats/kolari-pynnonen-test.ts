import { bmpTest } from './bmp-test.ts';
import type { EventReturns } from './event-returns.ts';
import { eventsWithScatter } from './events-with-scatter.ts';
import { twoSidedNormalP } from './normal.ts';
import { patellTest } from './patell-test.ts';
import { meanResidualCorrelation } from './residual-correlation.ts';
import { twoSidedP } from './student-t.ts';
import type { TestResult } from './test-result.ts';

/**
 * The standardised cross-sectional test and Patell's, both allowing that events of the same sessions move together: BMP
 * times √((1 − r) / (1 + (N − 1)r)), and Patell over √(1 + (N − 1)r), where r is the mean correlation of residuals over
 * pairs of events (`meanResidualCorrelation`).
 *
 * Null where the test itself or r is, and where r is so far below 0 that a root has none. Source: Kolari & Pynnönen 2010,
 * "Event study testing with cross-sectional correlation of abnormal returns", eq. 5 to 8.
 */
export function kolariPynnonenTests(events: readonly EventReturns[]): {
  readonly kolariPynnonen: TestResult | null;
  readonly adjustedPatell: TestResult | null;
  /** r, by which both are adjusted. */
  readonly meanCorrelation: number | null;
} {
  const { used } = eventsWithScatter(events);
  const [bmp, patell] = [bmpTest(events), patellTest(events)];
  const meanCorrelation = meanResidualCorrelation(used);
  const shared = meanCorrelation === null ? Number.NaN : 1 + (used.length - 1) * meanCorrelation;
  if (meanCorrelation === null || !(shared > 0))
    return { kolariPynnonen: null, adjustedPatell: null, meanCorrelation };
  return {
    kolariPynnonen: bmp && adjusted(bmp, 'kolariPynnonen', Math.sqrt((1 - meanCorrelation) / shared)),
    adjustedPatell: patell && adjusted(patell, 'adjustedPatell', 1 / Math.sqrt(shared)),
    meanCorrelation,
  };
}

function adjusted(test: TestResult, method: TestResult['method'], factor: number): TestResult {
  const statistic = test.statistic * factor;
  const p = test.df === null ? twoSidedNormalP(statistic) : twoSidedP(statistic, test.df);
  return { ...test, statistic, p, method };
}
