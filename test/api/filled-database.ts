import { createHash } from 'node:crypto';
import { saveArticles } from '../../server/store/articles.repository.ts';
import { replaceClaims } from '../../server/store/claims.repository.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { replaceMentions } from '../../server/store/mentions.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { replaceNewsEvents } from '../../server/store/news-events.repository.ts';
import { type Database, openDatabase } from '../../server/store/open-database.ts';
import { savePriceBars } from '../../server/store/price-bars.repository.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { savePriceSeriesHead } from '../../server/store/price-series.repository.ts';
import { saveRawDocument } from '../../server/store/raw-documents.repository.ts';
import { replaceSessionBars } from '../../server/store/session-bars.repository.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { Article } from '../../shared/schemas/article.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { price } from '../../shared/units/price.ts';
import { simpleReturn } from '../../shared/units/returns.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

/** The moment that the tests stand at: a day after the one article. */
export const testNow = instantUtc('2024-01-23T15:00:00.000Z');

const hynix = instrumentId('KRX:000660');
const day = sessionDate('2024-01-22');
const text = 'SK hynix closed at 142,600 won, up 0.92%.';
const bytes = new TextEncoder().encode(text);
const hash = createHash('sha256').update(bytes).digest('hex');

const sources: Source[] = [
  { id: 'test-prices', kind: 'prices' as const, name: 'Prices by hand' },
  { id: 'test-stories', kind: 'demo' as const, name: 'Stories by hand' },
].map((source) => ({
  ...sourceDefaults,
  ...source,
  owner: null,
  attribution: 'Written for the tests',
  display: 'public',
  redistribute: 'yes',
  link: null,
  termsReadOn: null,
}));

function instrument(own: Pick<Instrument, 'id' | 'symbol'> & Partial<Instrument>): Instrument {
  return {
    mic: mic('XKRX'),
    kind: 'common',
    issuerId: own.id,
    nameKorean: null,
    nameEnglish: null,
    currency: 'KRW',
    sector: null,
    listedDate: null,
    delistedDate: null,
    ...own,
  };
}

const instruments: Instrument[] = [
  instrument({
    id: hynix,
    symbol: '000660',
    nameKorean: 'SK하이닉스',
    nameEnglish: 'SK hynix',
    sector: '반도체 제조업',
  }),
  instrument({
    id: instrumentId('KRX:KS11'),
    symbol: 'KS11',
    kind: 'index',
    nameEnglish: 'KOSPI',
    currency: 'pt',
  }),
  instrument({
    id: instrumentId('XNYS:BRK/B'),
    symbol: 'BRK/B',
    mic: mic('XNYS'),
    nameEnglish: 'Berkshire Hathaway',
    currency: 'USD',
  }),
];

/** Three sessions in the form of the source: date, open, high, low, close, volume. */
const bars: SessionBar[] = (
  [
    ['2024-01-18', 136000, 138000, 135000, 137000, 3_000_000],
    ['2024-01-19', 139000, 142000, 138500, 141300, 5_000_000],
    ['2024-01-22', 145200, 145400, 141500, 142600, 4_000_000],
  ] as const
).map(([date, open, high, low, close, volume]) => ({
  sessionDate: sessionDate(date),
  ...{ open, high, low, close, volume },
  halted: false,
  suspectedSplit: false,
  missingBefore: 0,
  high52w: null,
  low52w: null,
}));

const article: Article = {
  id: 'article-1',
  rawDocumentHash: hash,
  sourceId: 'test-stories',
  kind: 'article',
  parentArticleId: null,
  canonicalUrl: 'https://news.example.org/hynix',
  publisher: 'Example News',
  title: 'SK hynix rises',
  text,
  language: 'en',
  coverage: 'fullText',
  date: {
    date: day,
    publishedAt: instantUtc('2024-01-22T07:00:00.000Z'),
    precision: 'minute',
    basis: 'publishedLine',
    evidence: [],
    revised: null,
    conflicts: [],
  },
  knownAt: instantUtc('2024-01-22T07:00:00.000Z'),
  note: null,
  extractorVersion: 1,
};

const mention: Mention = {
  start: 0,
  end: 8,
  surfaceForm: 'SK hynix',
  instrumentId: hynix,
  kind: 'listed',
  entityName: null,
  judgement: 'positive',
  role: 'subject',
  score: 0.98,
  evidence: [{ feature: 'exactName', weight: 4, detail: 'SK hynix' }],
  relevance: 1,
  runnerUp: null,
  linkerVersion: 1,
};

const claim: Claim = {
  id: 'article-1-1',
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
  date: day,
  fromDate: null,
  start: 19,
  end: 30,
  quote: '142,600 won',
  verdict: 'verified',
  reason: 'matches',
  reference: { value: 142600, low: null, high: null, previousExtreme: null, previousExtremeDate: null },
  seriesStart: sessionDate('2024-01-18'),
  priceSourceId: 'test-prices',
  claimVersion: 1,
};

const newsEvent: NewsEvent = {
  key: 'KRX:000660|2024-01-22|article-1',
  instrumentId: hynix,
  mic: mic('XKRX'),
  sessionDate: day,
  reactionSessionDate: sessionDate('2024-01-23'),
  phase: 'afterClose',
  kind: 'price',
  relation: 'reports',
  relationReason: 'tellsClose',
  novelty: 'first',
  role: 'subject',
  articleIds: [article.id],
  benchmarkId: instrumentId('KRX:KS11'),
  returns: [
    {
      window: 'session',
      from: sessionDate('2024-01-19'),
      to: day,
      instrument: simpleReturn(price(141300), price(142600)),
      benchmark: null,
      missing: null,
    },
  ],
  eventVersion: 1,
};

/** A migrated database (absent: SQLite in memory): three instruments, three bars of one, one article with what was found in it. */
export async function openFilledDatabase(location = ':memory:'): Promise<Database> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  for (const source of sources) await saveSource(database, source);
  await saveInstruments(database, instruments);
  await savePrices(database);
  await saveStory(database);
  return database;
}

async function savePrices(database: Database): Promise<void> {
  const key = { instrumentId: hynix, sourceId: 'test-prices' };
  const received = { fetchedAt: testNow, knownAt: instantUtc('2024-01-22T06:30:00.000Z') };
  await savePriceSeriesHead(database, {
    ...key,
    ...{ adjustmentBasis: 'split', hours: 'unknown', currency: 'KRW' },
  });
  await savePriceBars(
    database,
    key,
    bars.map(({ sessionDate: date, open, high, low, close, volume }) => ({
      ...{ sessionDate: date, open, high, low, close, volume },
      state: 'final',
      ...received,
    })),
  );
  await replaceSessionBars(database, hynix, bars, (date) => instantUtc(`${date}T06:30:00.000Z`));
  await replacePriceEvents(database, hynix, [
    {
      instrumentId: hynix,
      sessionDate: day,
      kind: 'gap',
      value: 0.0276,
      previousExtreme: null,
      firstCrossing: true,
      basis: 'open to previous close',
    },
  ]);
}

async function saveStory(database: Database): Promise<void> {
  const document = {
    hash,
    sourceId: 'test-stories',
    locator: 'hynix.txt',
    url: null,
    fetchedAt: testNow,
    crawlDate: null,
    charset: 'utf-8',
    byteLength: bytes.length,
  };
  await saveRawDocument(database, document, bytes);
  await saveArticles(database, [article]);
  await replaceMentions(database, article.id, [mention]);
  await replaceClaims(database, article.id, [claim]);
  await replaceNewsEvents(database, article.id, [newsEvent]);
}
