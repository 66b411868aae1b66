import { type EmbedStudyReply, EmbedStudyReplySchema } from '../../shared/schemas/embed-reply.ts';

/** A mean over 48 events with its interval. */
function estimate(value: number) {
  return {
    ...{ estimate: value, standardError: 0.01, df: 47, p: 0.3, method: 'meanByT', nUsed: 48, nDropped: {} },
    interval: { level: 0.95, low: value - 0.02, high: value + 0.02 },
  };
}

/** `/embed/study.json` of first 52-week highs: chosen by the price, so that the sessions up to day 0 are no result. */
export function studyPlotFixture(): EmbedStudyReply {
  const step = (offset: number) => ({
    offset,
    part: offset < 1 ? ('selectedOn' as const) : ('window' as const),
    aar: estimate(0.001),
    cumulative: estimate(offset * 0.0012),
    placebo: offset < 1 ? null : { low: -0.003 * offset, high: 0.003 * offset },
  });
  return EmbedStudyReplySchema.parse({
    ...{ widget: 'study', demoAsOf: null, frozenAt: null, id: 'abcdefghijklmnopqrstuv' },
    ...{
      asOf: '2026-03-17T06:30:00.000Z',
      window: { from: 1, to: 10 },
      chosenBy: 'price',
      measure: 'return',
    },
    sentence: {
      ...{ source: 'detected', kind: 'high52wIntraday', relation: null, search: null, firstIn: 20 },
      ...{ companies: 8, company: null, n: 48, nDropped: 3, window: { from: 1, to: 10 } },
      ...{ mean: 0.012, interval: { level: 0.95, low: -0.008, high: 0.032 }, zeroInside: true },
    },
    aggregate: { n: 48, mean: estimate(0.012) },
    path: Array.from({ length: 16 }, (_, at) => step(at - 5)),
    benchmarks: [{ nameKorean: '코스피', nameEnglish: 'KOSPI' }],
    priceSources: ['Prices: made for a test'],
  });
}
