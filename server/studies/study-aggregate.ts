import { bmpTest } from '../stats/bmp-test.ts';
import { corradoRankTest } from '../stats/corrado-rank-test.ts';
import { crossSectionalTest } from '../stats/cross-sectional-test.ts';
import { crudeDependenceTest } from '../stats/crude-dependence-test.ts';
import type { Estimate } from '../stats/estimate.ts';
import type { EventReturns } from '../stats/event-returns.ts';
import { generalizedSignTest } from '../stats/generalized-sign-test.ts';
import { grankTest } from '../stats/grank-test.ts';
import { kolariPynnonenTests } from '../stats/kolari-pynnonen-test.ts';
import { meanByT } from '../stats/mean.ts';
import { patellTest } from '../stats/patell-test.ts';
import type { TestMethod, TestResult } from '../stats/test-result.ts';

/** What several events say together. */
export interface StudyAggregate {
  readonly n: number;
  /** The mean abnormal return of each session of the event window over the events. */
  readonly aar: readonly Estimate[];
  /** The mean cumulative abnormal return up to each session of the window: the last is CAAR. */
  readonly cumulativeAar: readonly Estimate[];
  readonly caar: Estimate;
  /** A test is null where it cannot be made of these events. */
  readonly tests: Readonly<Record<TestMethod, TestResult | null>>;
  /** By which Kolari and Pynnönen's tests are adjusted. */
  readonly meanResidualCorrelation: number | null;
}

/** The mean returns of events with their intervals (Student's t, N − 1), and all tests. Null of fewer than two events. */
export function studyAggregate(events: readonly EventReturns[], level: number): StudyAggregate | null {
  const caar = meanByT(
    events.map(({ cumulative }) => cumulative.estimate),
    level,
  );
  if (caar === null) return null;
  const length = events[0]?.abnormal.length ?? 0;
  const offsets = Array.from({ length }, (_, place) => place);
  const meanOf = (value: (event: EventReturns) => number) => meanByT(events.map(value), level) ?? [];
  const sumTo = ({ abnormal }: EventReturns, last: number) => {
    let total = 0;
    for (let place = 0; place <= last; place += 1) total += abnormal[place] ?? Number.NaN;
    return total;
  };
  const { kolariPynnonen, adjustedPatell, meanCorrelation } = kolariPynnonenTests(events);
  return {
    n: events.length,
    aar: offsets.flatMap((place) => meanOf(({ abnormal }) => abnormal[place] ?? Number.NaN)),
    cumulativeAar: offsets.flatMap((place) => meanOf((event) => sumTo(event, place))),
    caar,
    tests: {
      crossSectional: crossSectionalTest(events),
      crudeDependence: crudeDependenceTest(events),
      patell: patellTest(events),
      adjustedPatell,
      bmp: bmpTest(events),
      kolariPynnonen,
      generalizedSign: generalizedSignTest(events),
      corradoRank: corradoRankTest(events),
      grank: grankTest(events),
    },
    meanResidualCorrelation: meanCorrelation,
  };
}
