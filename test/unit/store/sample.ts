import { createHash } from 'node:crypto';
import { saveArticles } from '../../../server/store/articles.repository.ts';
import { replaceClaims } from '../../../server/store/claims.repository.ts';
import { saveInstruments } from '../../../server/store/instruments.repository.ts';
import { replaceMentions } from '../../../server/store/mentions.repository.ts';
import { replaceNewsEvents } from '../../../server/store/news-events.repository.ts';
import type { Database } from '../../../server/store/open-database.ts';
import { savePriceBars } from '../../../server/store/price-bars.repository.ts';
import { replacePriceEvents } from '../../../server/store/price-events.repository.ts';
import { type PriceSeriesHead, savePriceSeriesHead } from '../../../server/store/price-series.repository.ts';
import { saveRawDocument } from '../../../server/store/raw-documents.repository.ts';
import { replaceSessionBars } from '../../../server/store/session-bars.repository.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import type { Article } from '../../../shared/schemas/article.ts';
import type { Claim } from '../../../shared/schemas/claim.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../../shared/schemas/news-event.ts';
import type { StoredPriceBar } from '../../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../../shared/schemas/price-event.ts';
import type { RawDocument } from '../../../shared/schemas/raw-document.ts';
import type { SessionBar } from '../../../shared/schemas/session-bar.ts';
import { type Source, sourceDefaults } from '../../../shared/schemas/source.ts';
import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { price } from '../../../shared/units/price.ts';
import { simpleReturn } from '../../../shared/units/returns.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';

export const hynix = instrumentId('KRX:000660');
export const samsung = instrumentId('KRX:005930');
export const kospi = instrumentId('KRX:KS11');

/** The moment at which everything of the sample was fetched. */
export const fetched = instantUtc('2024-02-01T00:00:00.000Z');

const sourceOf = (id: string, kind: Source['kind'], redistribute: Source['redistribute']): Source => ({
  ...sourceDefaults,
  id,
  kind,
  name: `Name of ${id}`,
  owner: null,
  attribution: null,
  display: 'ownUse',
  redistribute,
  link: null,
  termsReadOn: null,
});

export const sources: readonly Source[] = [
  sourceOf('prices', 'prices', 'unknown'),
  sourceOf('own-prices', 'prices', 'unknown'),
  sourceOf('stories', 'demo', 'yes'),
  sourceOf('files', 'file', 'unknown'),
];

const instrumentOf = (
  id: string,
  nameKorean: string | null,
  nameEnglish: string | null,
  more: Partial<Instrument> = {},
): Instrument => ({
  id: instrumentId(id),
  mic: mic('XKRX'),
  symbol: id.slice(id.indexOf(':') + 1),
  kind: 'common',
  issuerId: id,
  nameKorean,
  nameEnglish,
  currency: 'KRW',
  sector: null,
  listedDate: null,
  delistedDate: null,
  ...more,
});

const american = { mic: mic('XNAS'), currency: 'USD' } as const;

export const instruments: readonly Instrument[] = [
  instrumentOf('KRX:000660', 'SK하이닉스', 'SK hynix', { listedDate: sessionDate('1996-12-26') }),
  instrumentOf('KRX:005930', '삼성전자', 'Samsung Electronics'),
  instrumentOf('KRX:005935', '삼성전자우', 'Samsung Electronics (1P)', {
    kind: 'preferred',
    issuerId: 'KRX:005930',
  }),
  instrumentOf('KRX:001740', 'SK네트웍스', 'SK Networks'),
  instrumentOf('KRX:0000A0', '백%_증권', 'Hundred Securities'),
  instrumentOf('KRX:KS11', '코스피', 'KOSPI', { kind: 'index', currency: 'pt' }),
  instrumentOf('XNAS:NVDA', null, 'NVIDIA Corporation', american),
  instrumentOf('XNAS:SK', null, 'Skyline Holdings', american),
];

export function documentOf(text: string, more: Partial<RawDocument> = {}) {
  const bytes = new TextEncoder().encode(text);
  const document: RawDocument = {
    hash: createHash('sha256').update(bytes).digest('hex'),
    sourceId: 'stories',
    locator: 'story.txt',
    url: null,
    fetchedAt: fetched,
    crawlDate: null,
    charset: 'utf-8',
    byteLength: bytes.byteLength,
    ...more,
  };
  return { document, bytes };
}

/** All articles of the sample come from one document. */
export const page = documentOf('SK하이닉스가 22일 14만2600원에 마감했다.');

export function articleOf(id: string, date: string | null, more: Partial<Article> = {}): Article {
  const day = date === null ? null : sessionDate(date);
  const knownAt = instantUtc(`${date ?? '2024-01-31'}T07:00:00.000Z`);
  return {
    id,
    rawDocumentHash: page.document.hash,
    sourceId: 'stories',
    kind: 'article',
    parentArticleId: null,
    canonicalUrl: `https://news.example.org/${id}`,
    publisher: 'Example News',
    title: `Title of ${id}`,
    text: 'SK하이닉스가 22일 14만2600원에 마감했다.',
    language: 'ko',
    coverage: 'fullText',
    date: {
      date: day,
      publishedAt: day && knownAt,
      precision: day ? 'minute' : 'unknown',
      basis: day ? 'publishedLine' : 'none',
      evidence: day
        ? [{ basis: 'publishedLine', surface: '입력', start: 0, end: 2, date: day, note: 'first line' }]
        : [],
      revised: null,
      conflicts: [],
    },
    knownAt,
    note: null,
    extractorVersion: 1,
    ...more,
  };
}

export function mentionOf(instrument: InstrumentId | null, more: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: 6,
    surfaceForm: 'SK하이닉스',
    instrumentId: instrument,
    kind: instrument === null ? 'unlisted' : 'listed',
    entityName: instrument === null ? 'OpenAI' : null,
    judgement: 'positive',
    role: 'subject',
    score: 0.1 + 0.2,
    evidence: [{ feature: 'exactName', weight: 4.5, detail: 'SK하이닉스' }],
    relevance: 1,
    runnerUp: null,
    linkerVersion: 1,
    ...more,
  };
}

export function claimOf(article: Article, ordinal: number, more: Partial<Claim> = {}): Claim {
  return {
    id: `${article.id}-${ordinal}`,
    articleId: article.id,
    instrumentId: hynix,
    kind: 'close',
    value: 142600,
    valueHigh: null,
    unit: 'KRW',
    modifier: 'exact',
    precision: 1,
    extremeBasis: null,
    changeBase: null,
    session: 'regular',
    date: article.date.date,
    fromDate: null,
    start: 13,
    end: 22,
    quote: '14만2600원',
    verdict: 'verified',
    reason: 'matches',
    reference: { value: 142600, low: null, high: null, previousExtreme: null, previousExtremeDate: null },
    seriesStart: sessionDate('2024-01-18'),
    priceSourceId: 'prices',
    claimVersion: 1,
    ...more,
  };
}

export function eventOf(article: Article, more: Partial<NewsEvent> = {}): NewsEvent {
  const day = article.date.date;
  const instrument = more.instrumentId ?? hynix;
  return {
    key: `${instrument}|${day ?? 'undated'}|${article.id}`,
    instrumentId: instrument,
    mic: mic('XKRX'),
    sessionDate: day,
    reactionSessionDate: null,
    phase: 'afterClose',
    kind: 'price',
    relation: 'reports',
    relationReason: 'tellsClose',
    novelty: 'first',
    role: 'subject',
    articleIds: [article.id],
    benchmarkId: kospi,
    returns: [
      {
        window: 'session',
        from: sessionDate('2024-01-19'),
        to: sessionDate('2024-01-22'),
        instrument: simpleReturn(price(141300), price(142600)),
        benchmark: null,
        missing: null,
      },
    ],
    eventVersion: 1,
    ...more,
  };
}

/** Three sessions of SK hynix in the form of the source: date, open, high, low, close, volume. */
const rows = [
  ['2024-01-18', 136000, 138000, 135000, 137000, 3_000_000],
  ['2024-01-19', 139000, 142000, 138500, 141300, 5_000_000_000],
  ['2024-01-22', 145200, 145400, 141500, 142600, null],
] as const;

export const closeOf = (date: SessionDate): InstantUtc => instantUtc(`${date}T06:30:00.000Z`);

export function barsOf(sourceId = 'prices', more: Partial<StoredPriceBar> = {}): StoredPriceBar[] {
  return rows.map(([date, open, high, low, close, volume]) => ({
    instrumentId: hynix,
    sourceId,
    ...{ sessionDate: sessionDate(date), open, high, low, close, volume },
    state: 'final',
    fetchedAt: fetched,
    knownAt: closeOf(sessionDate(date)),
    ...more,
  }));
}

export function headOf(more: Partial<PriceSeriesHead> = {}): PriceSeriesHead {
  return {
    ...{
      instrumentId: hynix,
      sourceId: 'prices',
      adjustmentBasis: 'split',
      hours: 'unknown',
      currency: 'KRW',
    },
    ...more,
  };
}

export function sessionBarsOf(more: Partial<Record<string, Partial<SessionBar>>> = {}): SessionBar[] {
  return rows.map(([date, open, high, low, close, volume]) => ({
    ...{ sessionDate: sessionDate(date), open, high, low, close, volume },
    halted: false,
    suspectedSplit: false,
    missingBefore: 0,
    high52w: 138000.1,
    low52w: null,
    ...more[date],
  }));
}

export function priceEventOf(date: string, more: Partial<PriceEvent> = {}): PriceEvent {
  return {
    instrumentId: hynix,
    sessionDate: sessionDate(date),
    kind: 'high52w',
    value: 145400,
    previousExtreme: 142000,
    firstCrossing: true,
    basis: '1y,intraday',
    ...more,
  };
}

/** Sources, instruments and the one document: what everything else refers to. */
export async function saveGround(database: Database): Promise<void> {
  for (const source of sources) await saveSource(database, source);
  await saveInstruments(database, instruments);
  await saveRawDocument(database, page.document, page.bytes);
}

/** The prices of SK hynix, raw and as used. */
export async function savePrices(database: Database): Promise<void> {
  await savePriceSeriesHead(database, headOf());
  await savePriceBars(database, headOf(), barsOf());
  const move = { deviations: 3.2, moved: true, usualVolume: 2_000_000 };
  await replaceSessionBars(database, hynix, sessionBarsOf({ '2024-01-22': { move } }), closeOf);
  await replacePriceEvents(database, hynix, [priceEventOf('2024-01-22')]);
}

/** An article with one mention, one claim and one event, changed as given. */
export async function saveStory(
  database: Database,
  article: Article,
  found: { mentions?: Mention[]; claims?: Claim[]; events?: NewsEvent[] } = {},
): Promise<void> {
  await saveArticles(database, [article]);
  await replaceMentions(database, article.id, found.mentions ?? [mentionOf(hynix)]);
  await replaceClaims(database, article.id, found.claims ?? [claimOf(article, 1)]);
  await replaceNewsEvents(database, article.id, found.events ?? [eventOf(article)]);
}
