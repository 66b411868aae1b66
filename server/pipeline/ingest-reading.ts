import { createHash } from 'node:crypto';
import type { Article } from '../../shared/schemas/article.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { EXTRACTOR_VERSION, type ReadTeaser } from '../articles/read-page.ts';
import { CLAIM_VERSION } from '../claims/extract-claims.ts';
import { saveArticles } from '../store/articles.repository.ts';
import { replaceClaims } from '../store/claims.repository.ts';
import { replaceMentions } from '../store/mentions.repository.ts';
import { replaceNewsEvents } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import { saveRawDocument } from '../store/raw-documents.repository.ts';
import type { PageAnalysis } from './analyse-page.ts';
import { buildEvents } from './build-events.ts';
import { acceptedReport } from './ingest-report.ts';
import { articleKnownAt } from './known-at.ts';
import type { Reference, SeriesLookup } from './reference.ts';

/** What the runner works with; everything that has an effect is handed in. */
export interface IngestContext {
  readonly database: Database;
  readonly reference: Reference;
  readonly seriesOf: SeriesLookup;
  readonly sourceId: string;
  readonly now: () => InstantUtc;
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
  readonly entry: { readonly sourceId: string; readonly guid: string } | null;
}

/**
 * Stores one article with all that hangs on it: the raw bytes, the article and its teasers, mentions, claims with
 * verdicts, and events. Doing it again with the same bytes changes nothing.
 */
export async function ingestReading(context: IngestContext, given: Reading): Promise<IngestReport> {
  const { raw, analysis } = given;
  const article = articleOf(given);
  const teasers = analysis.teasers.map((teaser, index) => teaserOf(article, teaser, index));
  const claims = analysis.claims.map((claim, index) => claimOf(article, claim, index));
  const events = await buildEvents(article, analysis.mentions, claims, context.reference, context.seriesOf);
  const outcome = await context.database.transaction().execute(async (transaction) => {
    const stored = await saveRawDocument(transaction, raw, given.bytes);
    await saveArticles(transaction, [article, ...teasers]);
    await replaceMentions(transaction, article.id, analysis.mentions);
    await replaceClaims(transaction, article.id, claims);
    await replaceNewsEvents(transaction, article.id, events);
    return stored;
  });
  return acceptedReport({
    locator: given.locator,
    outcome,
    article,
    teaserCount: teasers.length,
    mentions: analysis.mentions,
    claims,
    events,
    instrumentOf: context.reference.instrumentOf,
  });
}

function articleOf({ raw, note, analysis: { article } }: Reading): Article {
  return {
    id: sha256(article.canonicalUrl ?? raw.hash).slice(0, 16),
    rawDocumentHash: raw.hash,
    sourceId: raw.sourceId,
    kind: 'article',
    parentArticleId: null,
    canonicalUrl: article.canonicalUrl,
    publisher: article.publisher,
    title: article.title === null ? null : oneSpaced(article.title),
    text: article.text,
    language: article.language,
    coverage: article.coverage,
    date: article.date,
    knownAt: articleKnownAt(article.date, article.language, raw.fetchedAt),
    note,
    extractorVersion: EXTRACTOR_VERSION,
  };
}

function teaserOf(parent: Article, teaser: ReadTeaser, index: number): Article {
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

function claimOf(article: Article, claim: ArticleAnalysis['claims'][number], index: number): Claim {
  return { ...claim, id: `${article.id}-${index + 1}`, articleId: article.id, claimVersion: CLAIM_VERSION };
}

/** A title as one line: any white space, such as a no-break space, becomes one space. */
function oneSpaced(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
