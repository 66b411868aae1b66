import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/schemas/article.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { revisionText } from '../articles/duplicates/revision-text.ts';
import { EXTRACTOR_VERSION } from '../articles/read-page.ts';
import { saveArticleEntry } from '../store/article-entries.repository.ts';
import {
  type ArticleReading,
  readingsOfArticle,
  replaceReadings,
} from '../store/article-revisions.repository.ts';
import { replaceTeasers, saveArticles } from '../store/articles.repository.ts';
import { judgementsOfArticle } from '../store/link-judgements.repository.ts';
import type { Database } from '../store/open-database.ts';
import { saveRawDocument } from '../store/raw-documents.repository.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import type { PageAnalysis } from './analyse-page.ts';
import { type ArticleIdentity, type EntryName, identify } from './article-identity.ts';
import { type FoundInArticle, findInArticle, storeFound } from './found-in-article.ts';
import { acceptedReport } from './ingest-report.ts';
import { linkArticle, linkedBy } from './link-article.ts';
import type { ReadPage } from './page-reader.ts';
import { wordsOfReading } from './reading-words.ts';
import type { Reference, SeriesLookup } from './reference.ts';
import { type RevisionInForce, revisionInForce } from './revision-in-force.ts';

/** What the runner works with; everything that has an effect is handed in. */
export interface IngestContext {
  readonly database: Database;
  readonly reference: Reference;
  readonly seriesOf: SeriesLookup;
  readonly sourceId: string;
  readonly now: () => InstantUtc;
  /** Reads pages with a deadline; in this thread and without one where it is absent. */
  readonly readPage?: ReadPage;
}

/** What was read out of a document that holds an article. */
export type ArticleAnalysis = Extract<PageAnalysis, { outcome: 'article' }>;

/** One article as it was read, and what its bringer knows of it. */
export interface Reading {
  readonly raw: RawDocument;
  readonly bytes: Uint8Array;
  readonly analysis: ArticleAnalysis;
  /** Where it came from, for the report. */
  readonly locator: string;
  /** What the source says about the text itself, shown with the article. */
  readonly note: string | null;
  /** The feed's own name for the entry that the article was in; null where it came from no feed. */
  readonly entry: EntryName | null;
  /** The article that this is a revision of, where its bringer knows; absent: told from its address, name or text. */
  readonly revises?: string;
  /** What its bringer stores with the article: both are there, or neither. */
  readonly storeWith?: (transaction: Database, articleId: string) => Promise<void>;
}

/**
 * Stores one article with all that hangs on it: the raw bytes, the article in its newest revision and all earlier ones,
 * teasers, mentions, claims with verdicts, the group of articles that tell the same story, and events. Doing it again
 * with the same bytes changes nothing, and of several documents the order does not matter.
 */
export async function ingestReading(context: IngestContext, given: Reading): Promise<IngestReport> {
  const identity =
    given.revises === undefined
      ? await identify(context.database, given.analysis.article, given.entry)
      : { id: given.revises, moved: [], reused: [] };
  const own = readingOf(context, given, identity.id);
  // Prices are looked up before the transaction, which holds the only connection that SQLite has.
  for (;;) {
    const others = await otherReadings(context.database, identity.id, own);
    const judgements = await judgementsOfArticle(context.database, identity.id);
    const settled = await settle(context, given, identity.id, [...others, own], judgements);
    const outcome = await asOnlyWriter(context.database, async (transaction) => {
      await saveRawDocument(transaction, given.raw, given.bytes);
      const now = await otherReadings(transaction, identity.id, own);
      const said = await judgementsOfArticle(transaction, identity.id);
      const isAsRead = isSame(now, others) && isDeepStrictEqual(said, judgements);
      if (!isAsRead) return null;
      await given.storeWith?.(transaction, identity.id);
      return storeSettled(transaction, context, settled, identity, given.entry);
    });
    if (outcome !== null) return reportOf(context, given, identity, settled, outcome);
  }
}

/** The newest revision of an article with what was found in it. */
interface Settled {
  readonly current: RevisionInForce;
  readonly found: FoundInArticle;
}

async function otherReadings(database: Database, id: string, own: ArticleReading): Promise<ArticleReading[]> {
  const readings = await readingsOfArticle(database, id);
  return readings.filter((reading) => reading.rawDocumentHash !== own.rawDocumentHash);
}

function isSame(some: readonly ArticleReading[], others: readonly ArticleReading[]): boolean {
  const hashes = (readings: readonly ArticleReading[]) =>
    readings.map(({ rawDocumentHash, contentHash }) => `${rawDocumentHash} ${contentHash}`).join();
  return hashes(some) === hashes(others);
}

async function settle(
  context: IngestContext,
  given: Reading,
  id: string,
  readings: readonly ArticleReading[],
  judgements: readonly LinkJudgement[],
): Promise<Settled> {
  const current = revisionInForce(id, readings);
  const { article, saidSince } = current;
  const isOwn = current.reading === readings.at(-1);
  const linker = isOwn ? given.analysis : { mentions: linkArticle(article, context.reference) };
  return { current, found: await findInArticle(context, article, linker, judgements, saidSince) };
}

interface Stored {
  readonly outcome: 'stored' | 'unchanged';
  /** As they stand in the article's group. */
  readonly events: readonly NewsEvent[];
}

/** Stores the newest revision with what was found in it. `unchanged`: there was nothing new to keep of the article. */
async function storeSettled(
  transaction: Database,
  context: IngestContext,
  { current, found }: Settled,
  { id, moved }: ArticleIdentity,
  entry: EntryName | null,
): Promise<Stored> {
  const { article, reading, places } = current;
  const teasers = reading.teasers.map((teaser, index) => teaserOf(article, teaser, index));
  await saveArticles(transaction, [article]);
  await replaceTeasers(transaction, id, teasers);
  const isNew = await replaceReadings(transaction, id, places);
  if (entry !== null) await saveArticleEntry(transaction, { ...entry, articleId: id });
  const events = await storeFound(transaction, context, article, found, moved, linkedBy(context.reference));
  return { outcome: isNew ? 'stored' : 'unchanged', events };
}

function reportOf(
  { reference }: IngestContext,
  given: Reading,
  identity: ArticleIdentity,
  { current, found }: Settled,
  stored: Stored,
): IngestReport {
  const accepted = acceptedReport({
    ...{ mentions: found.mentions, claims: found.claims, ...stored },
    locator: given.locator,
    article: current.article,
    teaserCount: current.reading.teasers.length,
    instrumentOf: reference.instrumentOf,
  });
  return { ...accepted, ...noticesOf(given, identity) };
}

/** A reading as it is kept, with what was found in it. */
function readingOf({ reference }: IngestContext, given: Reading, id: string): ArticleReading {
  const { raw, note, analysis } = given;
  const { mentions, claims } = analysis;
  const { publisher, text, language, coverage, date, canonicalUrl } = analysis.article;
  const title = analysis.article.title === null ? null : oneSpaced(analysis.article.title);
  const reading = {
    ...{
      rawDocumentHash: raw.hash,
      sourceId: raw.sourceId,
      fetchedAt: raw.fetchedAt,
      canonicalUrl,
      publisher,
    },
    ...{ title, text, language, coverage, date, note, extractorVersion: EXTRACTOR_VERSION },
    contentHash: createHash('sha256').update(revisionText(title, text)).digest('hex').slice(0, 32),
    found: [],
    teasers: analysis.teasers.map((teaser) => ({ title: teaser.title, text: teaser.text })),
  };
  return { ...reading, found: wordsOfReading(id, reading, { mentions, claims }, reference) };
}

function noticesOf({ entry }: Reading, { reused }: ArticleIdentity): Pick<IngestReport, 'notices'> {
  if (entry === null || reused.length === 0) return {};
  return {
    notices: reused.map(
      ({ id, title }) =>
        `The feed gave its name "${entry.guid}" to another story before: "${title ?? 'without a headline'}" (${id}). Both are kept as two articles.`,
    ),
  };
}

function teaserOf(parent: Article, teaser: ArticleReading['teasers'][number], index: number): Article {
  return {
    ...parent,
    id: `${parent.id}-${index + 1}`,
    kind: 'teaser',
    parentArticleId: parent.id,
    canonicalUrl: null,
    title: teaser.title,
    text: teaser.text,
    coverage: 'summary',
    date: {
      date: null,
      publishedAt: null,
      precision: 'unknown',
      basis: 'none',
      evidence: [],
      revised: null,
      conflicts: [],
    },
    note: null,
  };
}

/** A title as one line: any white space, such as a no-break space, becomes one space. */
function oneSpaced(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}
