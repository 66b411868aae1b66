import { testOfMean } from './cross-sectional-test.ts';
import type { EventReturns } from './event-returns.ts';
import { eventsWithScatter } from './events-with-scatter.ts';
import type { TestResult } from './test-result.ts';

/**
 * The standardised cross-sectional test: √N · mean(SCAR) / sd(SCAR) with N − 1 degrees of freedom, SCAR being an event's
 * CAR over its own forecast error. Allows that events change the variance; takes them as independent.
 *
 * Events without scatter are dropped. Null where fewer than two are left or all SCAR are equal. Source: Boehmer, Musumeci &
 * Poulsen 1991, "Event-study methodology under conditions of event-induced variance", section 2.4.
 */
export function bmpTest(events: readonly EventReturns[]): TestResult | null {
  const { used, nDropped } = eventsWithScatter(events);
  return testOfMean(used.map(standardisedCumulative), 'bmp', nDropped);
}

/** An event's cumulative abnormal return over its forecast error (SCAR). */
export function standardisedCumulative({ cumulative }: EventReturns): number {
  return cumulative.estimate / cumulative.standardError;
}
