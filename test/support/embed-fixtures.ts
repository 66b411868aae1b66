import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chartReply } from '../../server/http/embed-chart.ts';
import { readPriceCsv } from '../../server/sources/price-csv.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { viewWindow } from '../../shared/drawing/view-window.ts';
import { type EmbedChartReply, EmbedChartReplySchema } from '../../shared/schemas/embed-reply.ts';
import {
  type CompanyEvent,
  type CompanyEventsReply,
  CompanyEventsReplySchema,
} from '../../shared/schemas/event-reply.ts';
import { type InstrumentReply, InstrumentReplySchema } from '../../shared/schemas/instrument-reply.ts';
import type { EventKind, NewsEvent } from '../../shared/schemas/news-event.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { type PriceSeriesReply, PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { type ServiceStateReply, ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import { sessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import { instantAt } from '../../shared/units/zoned-time.ts';

/** Replies as the server gives them, made from the bundled prices of one company and from stories written for the tests. */

const ID = 'KRX:000660';
const bars: readonly PriceBar[] = readPriceCsv(
  gunzipSync(readFileSync('server/demo/prices/KRX-000660.csv.gz')).toString('utf8'),
).accepted;

/** The extreme of the year before each bar; null where the series starts later. A plain reading of the definition. */
function yearExtreme(index: number, of: (bar: PriceBar) => number, pick: (...values: number[]) => number) {
  const bar = bars[index];
  const first = bars[0];
  if (!bar || !first) return null;
  const start = yearsBefore(bar.sessionDate, 1);
  if (first.sessionDate > start) return null;
  return pick(
    ...bars
      .slice(Math.max(0, index - 260), index)
      .filter((one) => one.sessionDate >= start)
      .map(of),
  );
}

const columns = bars.map((bar, index) => ({
  bar,
  high52w: yearExtreme(index, (one) => one.high ?? one.close, Math.max),
  low52w: yearExtreme(index, (one) => one.low ?? one.close, Math.min),
  change: index === 0 ? null : bar.close / (bars[index - 1]?.close ?? bar.close) - 1,
}));

type Column = (typeof columns)[number];

function priceEventsOf({ bar, high52w, low52w, change }: Column) {
  const shared = { instrumentId: ID, sessionDate: bar.sessionDate, firstCrossing: null };
  const extreme = (kind: string, value: number | null, previousExtreme: number | null) => ({
    ...shared,
    kind,
    value,
    previousExtreme,
    basis: '1y,intraday',
  });
  return [
    ...(high52w !== null && (bar.high ?? 0) > high52w ? [extreme('high52w', bar.high, high52w)] : []),
    ...(low52w !== null && (bar.low ?? low52w) < low52w ? [extreme('low52w', bar.low, low52w)] : []),
    ...(change !== null && Math.abs(change) >= 0.08
      ? [{ ...shared, kind: 'move', value: change, previousExtreme: null, basis: 'close' }]
      : []),
  ];
}

/** GET /api/v1/instruments/KRX:000660/prices. */
export function pricesReply(from?: string, to?: string): PriceSeriesReply {
  const view = columns.filter(
    ({ bar }) =>
      (from === undefined || bar.sessionDate >= from) && (to === undefined || bar.sessionDate <= to),
  );
  const last = view.at(-1)?.bar.sessionDate ?? sessionDate('2026-03-17');
  return PriceSeriesReplySchema.parse({
    instrumentId: ID,
    mic: 'XKRX',
    currency: 'KRW',
    adjustmentBasis: 'split',
    source: { id: 'prices', name: 'Bundled prices', attribution: null },
    asOf: instantAt(last, '15:30', 'Asia/Seoul'),
    firstSession: bars[0]?.sessionDate,
    lastSession: bars.at(-1)?.sessionDate,
    dates: view.map(({ bar }) => bar.sessionDate),
    open: view.map(({ bar }) => bar.open),
    high: view.map(({ bar }) => bar.high),
    low: view.map(({ bar }) => bar.low),
    close: view.map(({ bar }) => bar.close),
    volume: view.map(({ bar }) => bar.volume),
    high52w: view.map((one) => one.high52w),
    low52w: view.map((one) => one.low52w),
    events: view.flatMap(priceEventsOf),
  });
}

/** GET /api/v1/instruments/KRX:000660, as known on `day`. */
export function instrumentReply(day = '2026-03-17'): InstrumentReply {
  const last = columns.findLast(({ bar }) => bar.sessionDate <= day);
  return InstrumentReplySchema.parse({
    instrument: {
      id: ID,
      mic: 'XKRX',
      symbol: '000660',
      kind: 'common',
      issuerId: ID,
      nameKorean: 'SK하이닉스',
      nameEnglish: 'SK hynix',
      currency: 'KRW',
      sector: '반도체 제조업',
      listedDate: '1996-12-26',
      delistedDate: null,
    },
    last: last
      ? {
          sessionDate: last.bar.sessionDate,
          close: last.bar.close,
          change: last.change,
          high52w: last.high52w,
          low52w: last.low52w,
        }
      : null,
    firstSession: bars[0]?.sessionDate,
    eventCount: storyLines.length,
  });
}

/** GET /api/v1/state of a server with the demo, or with somebody's own data. */
export function stateReply(mode: 'demo' | 'serve' = 'serve'): ServiceStateReply {
  return ServiceStateReplySchema.parse({
    mode,
    version: '0.1.0',
    audience: 'public',
    now: '2026-03-17T09:00:00.000Z',
    demoAsOf: mode === 'demo' ? '2026-03-17' : null,
    firstInstrumentId: ID,
    contact: null,
    priceSources: [],
    dataVersion: 12,
    counts: { instruments: 1, instrumentsWithPrices: 1, articles: 9, events: 9, claims: 2 },
  });
}

type Line = readonly [day: string, kind: EventKind, relation: NewsEvent['relation'], title: string];

/** Stories of the tests' own making, on real sessions. */
const storyLines: readonly Line[] = [
  ['2023-12-20', 'deal', 'reports', '메모리 세 회사, 새 규격 모듈 함께 만든다'],
  ['2023-12-21', 'price', 'reports', '반도체주 나란히 강세로 마감'],
  ['2023-12-22', 'other', 'reports', '연말 메모리 가격 동향 정리'],
  ['2024-01-22', 'price', 'reports', '장중 52주 신고가 쓴 하이닉스, 종가는 14만2600원'],
  ['2024-01-25', 'results', 'unclear', '하이닉스 지난해 4분기 실적 발표, 다섯 분기 만에 흑자'],
  ['2024-01-29', 'price', 'reports', '하이닉스 <14만1500원> 마감 & "숨 고르기"…다음 주 일정은'],
  ['2024-02-23', 'deal', 'precedes', '새 공장 부지 계약 마쳤다'],
  ['2026-03-16', 'ownership', 'precedes', '자회사 지분 정리 계획 밝혀'],
  ['2026-03-17', 'price', 'reports', '하이닉스 97만원 마감, 전날보다 0.41% 내려'],
];

function claim(day: string, value: number, found: number) {
  const verified = value === found;
  return {
    id: `claim-${day}`,
    articleId: `story-${day}`,
    instrumentId: ID,
    kind: 'close',
    value,
    valueHigh: null,
    unit: 'KRW',
    modifier: 'exact',
    precision: 100,
    extremeBasis: null,
    changeBase: null,
    session: 'regular',
    date: day,
    fromDate: null,
    start: 0,
    end: 7,
    quote: String(value),
    verdict: verified ? 'verified' : 'contradicted',
    reason: verified ? 'matches' : 'differs',
    reference: { value: found, low: null, high: null, previousExtreme: null, previousExtremeDate: null },
    seriesStart: '2018-01-02',
    priceSourceId: 'prices',
    claimVersion: 1,
    instrumentNameKorean: 'SK하이닉스',
    instrumentNameEnglish: 'SK hynix',
  };
}

const unverifiable = {
  ...claim('2024-01-29', 1, 1),
  id: 'claim-market-cap',
  kind: 'market_cap',
  value: 1.03e14,
  verdict: 'unverifiable',
  reason: 'noShareCount',
  reference: null,
};

const claims: Readonly<Record<string, readonly object[]>> = {
  '2024-01-22': [claim('2024-01-22', 142_600, 142_600)],
  '2024-01-29': [claim('2024-01-29', 141_500, 135_000), unverifiable],
};

function eventOf([day, kind, relation, title]: Line): object {
  const own = claims[day] ?? [];
  const change = columns.find(({ bar }) => bar.sessionDate === day)?.change ?? null;
  const contradicted = day === '2024-01-29' ? 1 : 0;
  return {
    event: {
      key: `${ID} ${day} ${kind}`,
      instrumentId: ID,
      mic: 'XKRX',
      sessionDate: day,
      reactionSessionDate: null,
      phase: 'unknown',
      kind,
      relation,
      relationReason: 'tellsClose',
      novelty: 'first',
      role: 'subject',
      articleIds: [`story-${day}`],
      benchmarkId: 'KRX:KS11',
      returns: [
        { window: 'session', from: null, to: day, instrument: change, benchmark: null, missing: null },
      ],
      eventVersion: 1,
    },
    articles: [
      {
        id: `story-${day}`,
        title,
        publisher: '시험일보',
        canonicalUrl: day === '2024-01-25' ? 'https://news.example/results' : null,
        language: 'ko',
        coverage: 'fullText',
        date: { date: day, publishedAt: null, precision: 'day', basis: 'dateline', evidence: [] },
        note: null,
        sourceName: '시험 출처',
      },
    ],
    claims: own,
    verdicts: {
      verified: day === '2024-01-22' ? 1 : 0,
      contradicted,
      pending: 0,
      unverifiable: contradicted,
    },
    mentions: [],
    otherInstruments: [],
  };
}

/** GET /api/v1/instruments/KRX:000660/events. */
export function eventsReply(from = '0000', to = '9999'): CompanyEventsReply {
  const events = storyLines.filter(([day]) => day >= from && day <= to).map(eventOf);
  return CompanyEventsReplySchema.parse({ instrumentId: ID, events, undated: [] });
}

/** The event of one day. */
export function eventOn(day: string): CompanyEvent {
  const found = eventsReply().events.find(({ event }) => event.sessionDate === day);
  if (!found) throw new RangeError(`day is ${day}; no story of the tests stands on it`);
  return found;
}

/** GET /embed/chart.json of KRX:000660 with these options, put together by the server's own code. */
export function chartFixture(query: URLSearchParams, mode: 'demo' | 'serve' = 'serve'): EmbedChartReply {
  const { options } = readEmbedQuery('chart', query);
  const last = sessionDate('2026-03-17');
  const plain = viewWindow(options, last, null);
  const asked =
    eventsReply().events.find(({ event }) => event.key === options.event)?.event.sessionDate ?? null;
  const view = asked === null ? plain : viewWindow(options, last, asked);
  const series = pricesReply(view.from ?? undefined, view.to ?? undefined);
  return EmbedChartReplySchema.parse(
    chartReply(
      {
        company: instrumentReply(view.to !== null && view.to < last ? view.to : undefined),
        ...{ view, series, dates: series.dates, frozenAt: undefined },
        events: eventsReply(view.from ?? undefined, view.to ?? undefined),
        demoAsOf: mode === 'demo' ? last : null,
      },
      options,
    ),
  );
}
