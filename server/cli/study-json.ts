import type { Interval } from '../stats/estimate.ts';
import { criticalT, twoSidedP } from '../stats/student-t.ts';
import type { TestResult } from '../stats/test-result.ts';
import type { StudyDesign, StudyWindow } from '../studies/study-design.ts';
import type { EventStudy } from '../studies/study-event.ts';
import type { StudyResult } from '../studies/study-events.ts';
import { modelNames } from './study-options.ts';

/** The bootstrap interval of the mean CAR of a study, with the seed of its draws. */
export interface DrawnInterval {
  readonly seed: number;
  /** Null of events on fewer than ten sessions. */
  readonly interval: Interval | null;
}

/** A study in the keys that the contract of the command line fixes. A number that there is none of is null, never NaN. */
export function studyJson(
  { design, events, dropped, aggregate }: StudyResult,
  { seed, interval }: DrawnInterval,
) {
  return {
    design: { ...designJson(design), seed },
    events: events.map((event) => eventJson(event, design.level)),
    dropped,
    ...(aggregate && {
      aggregate: {
        n: aggregate.n,
        aar: aggregate.aar.map(({ estimate }) => estimate),
        aarCi95: aggregate.aar.map(({ interval }) => pairOf(interval)),
        caar: aggregate.caar.estimate,
        ci95: pairOf(aggregate.caar.interval),
        bootstrap: interval && pairOf(interval),
        tests: Object.fromEntries(
          Object.entries(aggregate.tests).map(([name, test]) => [name, testJson(test)]),
        ),
        meanResidualCorrelation: aggregate.meanResidualCorrelation,
      },
    }),
  };
}

function designJson({ returns, model, window, estimation, minEstimation, overlap, guards }: StudyDesign) {
  return {
    returns,
    model: Object.entries(modelNames).find(([, kind]) => kind === model)?.[0],
    window: offsets(window),
    estimation: offsets(estimation),
    minEstimation,
    overlap: overlap === 'keep' ? 'keep' : 'drop-later',
    guards: guards ? 'on' : 'off',
  };
}

function eventJson({ asset, eventDate, sessionDate, returns, warnings }: EventStudy, level: number) {
  const { model, abnormal, standardErrors, cumulative } = returns;
  const scatters = model.residualDeviation > 0;
  const ratios = Array.from(abnormal, (one, place) => (scatters ? one / (standardErrors[place] ?? 0) : null));
  const t = scatters ? cumulative.estimate / cumulative.standardError : null;
  const reach = scatters ? criticalT(level, model.df) * cumulative.standardError : 0;
  return {
    ...{ asset, eventDate, sessionDate, nEstimation: model.nUsed, df: model.df },
    ...{ alpha: model.alpha, beta: model.beta, sigma: model.residualDeviation },
    ar: [...abnormal],
    seAr: [...standardErrors],
    sar: ratios,
    tAr: ratios,
    pAr: ratios.map((ratio) => (ratio === null ? null : twoSidedP(ratio, model.df))),
    ...{ car: cumulative.estimate, seCar: cumulative.standardError, tCar: t },
    pCar: t === null ? null : twoSidedP(t, model.df),
    ci95: [cumulative.estimate - reach, cumulative.estimate + reach],
    warnings,
  };
}

function testJson(test: TestResult | null) {
  return test && { statistic: test.statistic, df: test.df, p: test.p };
}

function offsets({ from, to }: StudyWindow): [number, number] {
  return [from, to];
}

function pairOf({ low, high }: Interval): [number, number] {
  return [low, high];
}
