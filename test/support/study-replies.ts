import { type StudyDesignInput, StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import {
  type EventStudyReply,
  EventStudyReplySchema,
  type StudyReply,
  StudyReplySchema,
} from '../../shared/schemas/study-reply.ts';

const asOf = '2026-03-18T00:00:00.000Z';

/** An estimate with its interval of 95 %. */
function estimate(value: number, reach: number) {
  return {
    ...{ estimate: value, standardError: reach / 2, df: 11, p: 0.41, method: 'meanByT', nUsed: 12 },
    interval: { level: 0.95, low: value - reach, high: value + reach },
    nDropped: {},
  };
}

const hynix = { instrumentId: 'KRX:000660', nameKorean: 'SK하이닉스', nameEnglish: 'SK Hynix' };

/** Two events of three sessions each, one of a story and one that prices alone show. */
const events = [
  { key: 'KRX:000660|2023-08-10|a|v2', day: '2023-08-10', abnormal: [0.01, 0.02, 0.03], outcome: 0.05 },
  { key: null, day: '2023-09-12', abnormal: [0.01, -0.01, -0.02], outcome: -0.03 },
].map(({ key, day, abnormal, outcome }) => ({
  ...hynix,
  ...{ key, testedOn: 'KRX:000660', benchmarkId: 'KRX:KS11', sessionDate: day, kind: 'deal', abnormal },
  ...{ relation: 'precedes', phase: 'preOpen', story: null, nEstimation: 240, confounders: [], warnings: [] },
  cumulative: estimate(outcome, 0.06),
}));

/** The reply of a study of twelve contract stories as the server words it, with what a test changes of it. */
export function studyReply(changes: Partial<Record<keyof StudyReply, unknown>> = {}): StudyReply {
  const design: StudyDesignInput = { events: { source: 'stories', kinds: ['deal'] } };
  return StudyReplySchema.parse({
    ...{ id: 'a'.repeat(22), state: 'done', dataVersion: 7, madeAt: asOf, asOf, inputDigest: 'f'.repeat(64) },
    design: StudyDesignSchema.parse(design),
    ...{ model: 'marketModel', window: { from: 0, to: 1 }, windowCut: null, chosenBy: null, pooled: false },
    sentence: {
      ...{ source: 'stories', kind: 'deal', relation: 'precedes', search: null, firstIn: null },
      ...{ companies: 1, company: hynix, n: 12, nDropped: 3, window: { from: 0, to: 1 } },
      ...{ mean: 0.018, interval: { level: 0.95, low: -0.004, high: 0.04 }, zeroInside: true },
    },
    aggregate: {
      ...{ n: 12, mean: estimate(0.018, 0.022), bootstrap: null, meanResidualCorrelation: 0.1 },
      ...{ median: 0.01, sharePositive: 0.58 },
      tests: [
        {
          method: 'crossSectional',
          statistic: 1.8,
          df: 11,
          p: 0.1,
          nUsed: 12,
          overRejectsWhenClustered: true,
        },
        {
          method: 'kolariPynnonen',
          statistic: 1.2,
          df: null,
          p: 0.23,
          nUsed: 12,
          overRejectsWhenClustered: false,
        },
      ],
    },
    path: [
      {
        offset: -1,
        part: 'before',
        aar: estimate(0.001, 0.01),
        cumulative: estimate(0, 0.01),
        placebo: null,
      },
      ...[0, 1].map((offset) => ({
        ...{ offset, part: 'window', aar: estimate(0.009, 0.01) },
        ...{ cumulative: estimate(0.009 * (offset + 1), 0.022), placebo: { low: -0.02, high: 0.02 } },
      })),
    ],
    placebo: {
      ...{ draws: 1000, seed: 1, mean: 0, level: 0.95, low: -0.02, high: 0.02, asFar: 0.08, leftOut: 0 },
    },
    power: { n: 12, smallestMean: 0.029, power: 0.8, significance: 0.05 },
    preEvent: { window: { from: -10, to: -1 }, mean: estimate(0.004, 0.02), selectedOn: false },
    clustering: {
      ...{ sessions: 9, isClustered: false, findTooMuch: [] },
      fullest: { sessionDate: '2023-08-10', events: 4, share: 1 / 3 },
    },
    benchmarks: [
      {
        ...{ instrumentId: 'KRX:KS11', nameKorean: '코스피', nameEnglish: 'KOSPI', events: 12 },
        ...{ firstSession: '2018-01-02', lastSession: '2026-03-17' },
      },
    ],
    lines: [{ instrumentId: 'KRX:000660', benchmarkId: 'KRX:KS11', events: 12 }],
    ...{ offsets: { from: -1, to: 1 }, events, eventsLeftOut: 0, timeUnknown: 0, confounded: 0 },
    dropped: {
      counts: [{ reason: 'halted', count: 3 }],
      events: [{ ...hynix, key: 'KRX:000660|2023-07-03|b|v2', date: '2023-07-03', reason: 'halted' }],
    },
    ...{ apart: [{ relation: 'reports', timeUnknown: false, count: 5 }], olderLeftOut: 0 },
    ...changes,
  });
}

/** The reply about one event, with what a test changes of it. */
export function eventStudyReply(
  changes: Partial<Record<keyof EventStudyReply, unknown>> = {},
): EventStudyReply {
  const { measure, window, estimation, minEstimation, model, returns, level } = studyReply().design;
  return EventStudyReplySchema.parse({
    ...hynix,
    ...{ key: 'KRX:000660|2023-08-10|a|v2', asOf, testedOn: 'KRX:000660', kind: 'deal', eventKind: 'deal' },
    benchmark: { instrumentId: 'KRX:KS11', nameKorean: '코스피', nameEnglish: 'KOSPI' },
    ...{ relation: 'precedes', phase: 'preOpen', chosenBy: null, dayZero: '2023-08-10', story: null },
    ...{ storyCount: 1, windowCut: null, confounders: [], warnings: [], missing: null },
    design: { measure, window, estimation, minEstimation, model, returns, level },
    model: { nEstimation: 240, alpha: 0.001, beta: 1.2, residualDeviation: 0.02, df: 238 },
    sessions: [0, 1].map((offset) => ({
      ...{ offset, sessionDate: `2023-08-1${offset}`, part: 'window', abnormal: 0.02, usual: 0.04, p: 0.3 },
      ...{
        cumulative: estimate(0.02 * (offset + 1), 0.05),
        placebo: { low: -0.05, high: 0.05 },
        missing: null,
      },
    })),
    ...{ cumulative: estimate(0.04, 0.05), placebo: { windows: 1500, asFar: 0.21 } },
    ...changes,
  });
}
