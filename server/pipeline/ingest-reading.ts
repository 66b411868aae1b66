import { createHash } from 'node:crypto';
import type { Article } from '../../shared/schemas/article.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { revisionText } from '../articles/duplicates/revision-text.ts';
import { EXTRACTOR_VERSION } from '../articles/read-page.ts';
import { CLAIM_VERSION, extractClaims } from '../claims/extract-claims.ts';
import { linkText } from '../linking/link-text.ts';
import { saveArticleEntry } from '../store/article-entries.repository.ts';
import {
  type ArticleReading,
  readingsOfArticle,
  replaceReadings,
} from '../store/article-revisions.repository.ts';
import { replaceTeasers, saveArticles } from '../store/articles.repository.ts';
import { replaceClaims } from '../store/claims.repository.ts';
import { replaceMentions } from '../store/mentions.repository.ts';
import { replaceNewsEvents } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import { saveRawDocument } from '../store/raw-documents.repository.ts';
import { buildNewsEvents, eventInGroup } from '../studies/news-events.ts';
import type { PageAnalysis } from './analyse-page.ts';
import { type ArticleIdentity, type EntryName, identify } from './article-identity.ts';
import { buildEvents } from './build-events.ts';
import { checkClaims } from './check-claims.ts';
import { claimWords, eventWords, mentionWords } from './found-words.ts';
import { groupDuplicates, subjectsOf } from './group-duplicates.ts';
import { acceptedReport } from './ingest-report.ts';
import type { ReadPage } from './page-reader.ts';
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
}

type Found = Pick<ArticleAnalysis, 'mentions' | 'claims'>;

/**
 * Stores one article with all that hangs on it: the raw bytes, the article in its newest revision and all earlier ones,
 * teasers, mentions, claims with verdicts, the group of articles that tell the same story, and events. Doing it again
 * with the same bytes changes nothing, and of several documents the order does not matter.
 */
export async function ingestReading(context: IngestContext, given: Reading): Promise<IngestReport> {
  const identity = await identify(context.database, given.analysis.article, given.entry);
  const own = readingOf(context, given, identity.id);
  // Prices are looked up before the transaction, which holds the only connection that SQLite has.
  for (;;) {
    const others = await otherReadings(context.database, identity.id, own);
    const settled = await settle(context, given, identity.id, [...others, own]);
    const outcome = await context.database.transaction().execute(async (transaction) => {
      await saveRawDocument(transaction, given.raw, given.bytes);
      const now = await otherReadings(transaction, identity.id, own);
      return isSame(now, others) ? storeSettled(transaction, settled, identity, given.entry) : null;
    });
    if (outcome !== null) return reportOf(context, given, identity, { ...settled, ...outcome });
  }
}

/** The newest revision of an article with what was found in it. */
interface Settled {
  readonly current: RevisionInForce;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** As built from this article alone. */
  readonly events: readonly NewsEvent[];
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
): Promise<Settled> {
  const { reference, seriesOf } = context;
  const current = revisionInForce(id, readings);
  const isOwn = current.reading === readings.at(-1);
  const { mentions, claims: found } = isOwn ? given.analysis : await findAgain(context, current.article);
  const claims = found.map((claim, index) => claimOf(id, claim, index));
  return {
    ...{ current, mentions, claims },
    events: await buildEvents(current.article, mentions, claims, reference, seriesOf),
  };
}

/** Stores the newest revision with what was found in it. `unchanged`: there was nothing new to keep of the article. */
async function storeSettled(
  transaction: Database,
  { current, mentions, claims, events: alone }: Settled,
  { id, moved }: ArticleIdentity,
  entry: EntryName | null,
): Promise<{ outcome: 'stored' | 'unchanged'; events: NewsEvent[] }> {
  const { article, reading, places, saidSince } = current;
  const teasers = reading.teasers.map((teaser, index) => teaserOf(article, teaser, index));
  await saveArticles(transaction, [article]);
  await replaceTeasers(transaction, id, teasers);
  const isNew = await replaceReadings(transaction, id, places);
  if (entry !== null) await saveArticleEntry(transaction, { ...entry, articleId: id });
  await replaceMentions(transaction, id, mentions, (mention) => saidSince(mentionWords(mention)));
  await replaceClaims(transaction, id, claims, (claim) => saidSince(claimWords(claim)));
  const group = await groupDuplicates(transaction, article, subjectsOf(mentions), moved);
  const events = alone.map((event) => eventInGroup(event, id, group));
  await replaceNewsEvents(transaction, id, events, (event) => saidSince(eventWords(event)));
  return { outcome: isNew ? 'stored' : 'unchanged', events };
}

function reportOf(
  { reference }: IngestContext,
  given: Reading,
  identity: ArticleIdentity,
  { current, ...stored }: Settled & { outcome: 'stored' | 'unchanged' },
): IngestReport {
  const accepted = acceptedReport({
    ...stored,
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
  const { article } = revisionInForce(id, [reading]);
  const events = buildNewsEvents(article, mentions, claims, reference.instrumentOf);
  const found = [...mentions.map(mentionWords), ...claims.map(claimWords), ...events.map(eventWords)];
  return { ...reading, found: [...new Set(found)].sort() };
}

/** What is found in an article that was read from another document than the one at hand. */
async function findAgain({ reference, seriesOf }: IngestContext, article: Article): Promise<Found> {
  const { text, title, language, date } = article;
  const mentions = linkText(text, reference.dictionary, { language, title, date: date.date });
  const statements = extractClaims(article, mentions, reference.instrumentOf);
  return { mentions, claims: await checkClaims(statements, reference, seriesOf) };
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

function claimOf(articleId: string, claim: ArticleAnalysis['claims'][number], index: number): Claim {
  return { ...claim, id: `${articleId}-${index + 1}`, articleId, claimVersion: CLAIM_VERSION };
}

/** A title as one line: any white space, such as a no-break space, becomes one space. */
function oneSpaced(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}
