import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/schemas/article.ts';
import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import { extractClaims } from '../claims/extract-claims.ts';
import {
  type ArticleReading,
  type PlacedReading,
  readingsOfArticle,
  replaceReadings,
} from '../store/article-revisions.repository.ts';
import { findArticle } from '../store/articles.repository.ts';
import { articlesOfSameEntry } from '../store/duplicates.repository.ts';
import { judgementsOfArticle } from '../store/link-judgements.repository.ts';
import { mentionsOfArticle } from '../store/mentions.repository.ts';
import type { Database } from '../store/open-database.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { type FindingContext, type FoundInArticle, findInArticle, storeFound } from './found-in-article.ts';
import { linkArticle, linkedBy } from './link-article.ts';
import { wordsOfReading } from './reading-words.ts';
import { revisionInForce } from './revision-in-force.ts';

/** What deriving works with. */
export interface DerivingContext extends FindingContext {
  readonly database: Database;
}

/** A change of the judgements on an article that is stored together with what follows from it. */
export interface JudgementChange<Result> {
  /** The judgements as they will be. */
  readonly after: (judgements: readonly LinkJudgement[]) => readonly LinkJudgement[];
  readonly store: (transaction: Database) => Promise<Result>;
}

/** An article's mentions before and after it was derived again. */
export interface Derived<Result> {
  readonly article: Article;
  readonly before: readonly Mention[];
  readonly after: readonly Mention[];
  /** Judgements that are in the article's history, withdrawn ones included. */
  readonly judgements: readonly LinkJudgement[];
  readonly result: Result;
}

const noChange: JudgementChange<null> = {
  after: (judgements) => judgements,
  store: () => Promise.resolve(null),
};

interface Inputs {
  readonly article: Article;
  readonly readings: readonly ArticleReading[];
  readonly judgements: readonly LinkJudgement[];
}

/**
 * Links a stored article anew, with the linker and the dictionary of now and what people said about it, and derives its
 * claims, verdicts and events from that; `change` is stored in the same transaction. Doing it again changes nothing. Null
 * where no article has this id. With `dryRun` nothing is written, and what `change` would give is left out.
 */
export async function deriveArticle<Result>(
  context: DerivingContext,
  articleId: string,
  change: JudgementChange<Result>,
): Promise<Derived<Result> | null> {
  // Prices are looked up before the transaction, which holds the only connection that SQLite has.
  for (;;) {
    const inputs = await inputsOf(context.database, articleId);
    if (inputs === null) return null;
    const judgements = change.after(inputs.judgements);
    const worked = await workOut(context, inputs, judgements);
    const derived = await asOnlyWriter(context.database, async (transaction) => {
      if (!isDeepStrictEqual(await inputsOf(transaction, articleId), inputs)) return null;
      const before = await mentionsOfArticle(transaction, articleId);
      const result = await change.store(transaction);
      await storeWorked(transaction, context, worked);
      return { article: worked.article, before, after: worked.found.mentions, judgements, result };
    });
    if (derived !== null) return derived;
  }
}

/** As `deriveArticle` without a change of judgements. */
export function relinkArticle(context: DerivingContext, articleId: string): Promise<Derived<null> | null> {
  return deriveArticle(context, articleId, noChange);
}

/** What `relinkArticle` would give, with nothing written. */
export async function previewRelink(
  context: DerivingContext,
  articleId: string,
): Promise<Derived<null> | null> {
  const inputs = await inputsOf(context.database, articleId);
  if (inputs === null) return null;
  const { article, found } = await workOut(context, inputs, inputs.judgements);
  const before = await mentionsOfArticle(context.database, articleId);
  return { article, before, after: found.mentions, judgements: inputs.judgements, result: null };
}

async function inputsOf(database: Database, articleId: string): Promise<Inputs | null> {
  const article = await findArticle(database, articleId);
  if (article === null || article.kind !== 'article') return null;
  return {
    article,
    readings: await readingsOfArticle(database, articleId),
    judgements: await judgementsOfArticle(database, articleId),
  };
}

interface Worked {
  readonly article: Article;
  readonly found: FoundInArticle;
  /** Null of an article that was stored before its readings were kept. */
  readonly places: readonly PlacedReading[] | null;
}

async function workOut(
  context: DerivingContext,
  { article, readings }: Inputs,
  judgements: readonly LinkJudgement[],
): Promise<Worked> {
  const { id } = article;
  if (readings.length === 0) {
    const linker = { mentions: linkArticle(article, context.reference) };
    const found = await findInArticle(context, article, linker, judgements, () => null);
    return { article, found, places: null };
  }
  const current = revisionInForce(
    id,
    readings.map((reading) => ({ ...reading, found: wordsAnew(context, id, reading) })),
  );
  const linker = { mentions: linkArticle(current.article, context.reference) };
  const found = await findInArticle(context, current.article, linker, judgements, current.saidSince);
  return { article: current.article, found, places: current.places };
}

/** What a reading says by the linker of now: else every link of a new linker would look as if the newest revision first said it. */
function wordsAnew({ reference }: DerivingContext, articleId: string, reading: ArticleReading): string[] {
  const mentions = linkArticle(reading, reference);
  const claims = extractClaims(reading, mentions, reference);
  return wordsOfReading(articleId, reading, { mentions, claims }, reference);
}

async function storeWorked(
  transaction: Database,
  context: DerivingContext,
  { article, found, places }: Worked,
): Promise<void> {
  if (places !== null) await replaceReadings(transaction, article.id, places);
  const moved = await articlesOfSameEntry(transaction, article.id);
  await storeFound(transaction, context, article, found, moved, linkedBy(context.reference));
}
