import { createHash } from 'node:crypto';
import { hashColumn } from '../../server/store/document-hash.ts';
import { verdictsColumn } from '../../server/store/event-verdicts.ts';
import { foundColumn } from '../../server/store/found-column.ts';
import { returnsColumn } from '../../server/store/returns-column.ts';
import type { Tables } from '../../server/store/tables.ts';
import { type ReturnWindow, ReturnWindowSchema } from '../../shared/schemas/news-event.ts';
import { SimpleReturnSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** The tables that a made-up story leaves rows in, each after those that it refers to. */
export const storyTables = [
  ...(['raw_document', 'article', 'article_revision', 'article_linking', 'tone', 'mention'] as const),
  'instrument_article',
  ...(['claim', 'news_event', 'news_event_article'] as const),
] as const;
type StoryTable = (typeof storyTables)[number];

/** Where a story stands in a made-up market. */
interface StoryPlace {
  /** From 0 on, in the order of time. */
  readonly number: number;
  readonly session: SessionDate;
  readonly instrumentId: InstrumentId;
  readonly otherId: InstrumentId;
}

const kinds = ['price', 'results', 'deal', 'other'];
const sentence =
  '이 회사는 분기 매출이 한 해 전보다 늘었다고 밝혔고 주가는 장중 한때 크게 올랐다가 되돌아왔다. ';
const dateEvidence = '[]';
/** What a reading has of its own beside its article, where that was read from it: nothing. */
const asArticle = {
  ...{ sourceId: null, canonicalUrl: null, publisher: null, title: null, text: null, language: null },
  ...{ coverage: null, date: null, publishedAt: null, datePrecision: null, dateBasis: null },
  ...{ dateEvidence: null, note: null, extractorVersion: null },
};

/** The id of a made-up story's article. */
export function newsArticleId(number: number): string {
  return digestOf(`story ${number}`).slice(0, 16);
}

/** The id of the source of a made-up story: one in forty is of another than the rest. */
export function newsSourceId(number: number): string {
  return number % 40 === 0 ? 'source-1' : 'source-0';
}

/**
 * The rows of a story, complete as its reading would leave them, with no bytes of its document. It is about one share and
 * every second time names one more.
 */
export function storyRows(place: StoryPlace): { [Name in StoryTable]: Tables[Name][] } {
  const { number, session, instrumentId, otherId } = place;
  const articleId = newsArticleId(number);
  const knownAt = `${session}T07:00:00.000Z`;
  const key = `${instrumentId}|${session}|${articleId}|v2`;
  const verdict = number % 30 === 0 ? 'contradicted' : 'verified';
  const reading = readingColumns(number, session, knownAt);
  const event = { ...eventColumns(place, articleId, key), verdicts: verdictsColumn([verdict]) };
  const claim = claimRow(place, articleId, verdict);
  return {
    raw_document: [documentRow(reading.rawDocumentHash, reading.sourceId, number, knownAt)],
    article: [{ id: articleId, kind: 'article', parentArticleId: null, knownAt, ...reading }],
    article_revision: [
      {
        ...{ articleId, sequence: 1, repeats: 0, fetchedAt: knownAt, ...asArticle },
        rawDocumentHash: hashColumn(''),
        ...{ contentHash: digestOf(reading.text).slice(0, 32), changes: '[]', teasers: '[]' },
        found: foundColumn([`["claim","${instrumentId}","close"]`, `["event","${instrumentId}"]`]),
      },
    ],
    article_linking: [{ articleId, linkedBy: 'bench' }],
    tone: [
      {
        ...{ articleId, sequence: 1, contentHash: digestOf(reading.text).slice(0, 8), knownFrom: '' },
        ...{ lexiconVersion: 1, score: ((number % 21) - 10) / 10, words: '[]' },
      },
    ],
    mention: [instrumentId, ...(number % 2 === 0 ? [otherId] : [])].map((id, at) =>
      mentionRow(articleId, at, id),
    ),
    instrument_article: [instrumentId, ...(number % 2 === 0 ? [otherId] : [])].map((id) => ({
      ...{ articleId, instrumentId: id, date: session, publishedAt: knownAt, knownAt: '', isTold: 1 },
    })),
    claim: [claim],
    news_event: [event],
    news_event_article: [
      {
        ...{ eventKey: key, articleId, knownAt: null, knownUntil: null },
        event: null,
      },
    ],
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function documentRow(
  hash: Uint8Array,
  sourceId: string,
  number: number,
  fetchedAt: string,
): Tables['raw_document'] {
  return {
    ...{ hash, sourceId, locator: `https://news.example/story/${number}`, url: null, fetchedAt },
    ...{ crawlDate: null, charset: 'utf-8', byteLength: 4_000, bytes: null, purgedAt: fetchedAt },
  };
}

function readingColumns(number: number, date: string, publishedAt: string) {
  return {
    ...{ rawDocumentHash: hashColumn(digestOf(`document ${number}`)), sourceId: newsSourceId(number) },
    ...{ canonicalUrl: `https://news.example/story/${number}`, publisher: '시험신문' },
    ...{ title: `회사 소식 ${number}, 주가는 종가에서 1%대 오름세`, text: `${number} ${sentence.repeat(3)}` },
    ...{ language: number % 8 === 0 ? 'en' : 'ko', coverage: 'summary', date, publishedAt },
    ...{ datePrecision: 'minute', dateBasis: 'feedEntry', dateEvidence, note: null, extractorVersion: 3 },
  };
}

function mentionRow(articleId: string, at: number, instrumentId: string): Tables['mention'] {
  return {
    ...{ articleId, ordinal: at + 1, start: at * 10, end: at * 10 + 6, surfaceForm: '이 회사', instrumentId },
    ...{ kind: 'listed', entityName: null, judgement: 'positive', role: at === 0 ? 'subject' : 'mentioned' },
    ...{ score: 0.99, evidence: '[["distinctiveName",4,"이 회사"]]' },
    ...{ relevance: at === 0 ? 0.8 : 0.2, runnerUp: null, linkerVersion: 3, knownAt: null, knownUntil: null },
  };
}

function claimRow({ number, session, instrumentId }: StoryPlace, articleId: string, verdict: string) {
  const shared = {
    ...{ articleId, instrumentId, kind: number % 2 === 0 ? 'close' : 'open', date: session, verdict },
    ...{ quote: '41,000원', reason: verdict === 'verified' ? 'matches' : 'differs' },
    reference: '{"value":41000}',
    ...{ seriesStart: '2018-01-02', priceSourceId: 'source-0', claimVersion: 5 },
    ...{ basis: null, difference: null, differencePercent: null, dueAt: null, dueFrom: null },
  };
  return {
    ...shared,
    ...{ id: `${articleId}-1`, ordinal: 1, value: 41_000, valueHigh: null, unit: 'KRW', modifier: 'exact' },
    ...{ precision: null, extremeBasis: null, changeBase: null, session: 'regular', fromDate: null },
    ...{ start: 0, end: 7, isAmbiguous: 0, knownAt: null, knownUntil: null },
    pricesKnownAt: `${session}T06:30:00.000Z`,
  };
}

function eventColumns({ number, session, instrumentId }: StoryPlace, articleId: string, key: string) {
  const precedes = number % 5 === 0;
  return {
    ...{ key, instrumentId, mic: 'XKRX', sessionDate: session, reactionSessionDate: session },
    ...{ phase: precedes ? 'preOpen' : 'afterClose', kind: kinds[number % kinds.length] ?? 'other' },
    ...{ relation: precedes ? 'precedes' : 'reports' },
    ...{ relationReason: precedes ? 'publishedBeforeOpen' : 'tellsClose', role: 'subject' },
    ...{ novelty: number % 6 === 0 ? 'echo' : 'first', benchmarkId: 'KRX:KS11' },
    ...{ returns: returnsColumn(returnsAround(session), session), eventVersion: 2, leadArticleId: articleId },
    ...{ knownAt: `${session}T07:00:00.000Z`, knownUntil: null, storyId: null, companies: 1 },
  };
}

function returnsAround(session: SessionDate): ReturnWindow[] {
  return ReturnWindowSchema.shape.window.options.map((window, at) => ({
    ...{ window, from: session, to: session, missing: null },
    instrument: SimpleReturnSchema.parse(0.012_345_678_9 * (at - 2)),
    benchmark: SimpleReturnSchema.parse(0.003_456_789_01 * (2 - at)),
  }));
}
