import { type RawBuilder, sql } from 'kysely';
import type { Database } from './open-database.ts';
import type { ArticleRevisionRow, ArticleRow } from './tables.ts';
import { insertRows, storable } from './write-rows.ts';

/**
 * What a reading and its article both have, beside the text and the document. Of a reading all of these are null where they are the
 * article's; one that has any of its own has all of them, among which the language never is null.
 */
const sharedColumns = [
  ...(['sourceId', 'canonicalUrl', 'publisher', 'title', 'language', 'coverage', 'date'] as const),
  ...(['publishedAt', 'datePrecision', 'dateBasis', 'dateEvidence', 'note', 'extractorVersion'] as const),
] as const;
type SharedColumn = (typeof sharedColumns)[number];

/** A reading with all that it says, wherever that is kept. */
export type WholeReading = Omit<ArticleRevisionRow, SharedColumn | 'text'> &
  Pick<ArticleRow, SharedColumn | 'text'>;

/** Stands for the document that the article was read from: no bytes. */
const DOCUMENT_OF_ARTICLE: Uint8Array = Buffer.alloc(0);

/** Readings beside their article. */
export function readings(database: Database) {
  return database
    .selectFrom('article_revision')
    .innerJoin('article', 'article.id', 'article_revision.articleId');
}

/** A column of `readings` as the reading has it. */
export function toldColumn<Name extends SharedColumn>(name: Name): RawBuilder<ArticleRow[Name]> {
  return sql<ArticleRow[Name]>`case when article_revision."language" is null
    then ${sql.ref(`article.${name}`)} else ${sql.ref(`article_revision.${name}`)} end`;
}

/** The document of a row of `readings`. */
export const toldHash = sql<Uint8Array>`case when length(article_revision."rawDocumentHash") = 0
  then article."rawDocumentHash" else article_revision."rawDocumentHash" end`;

/** Readings with all that they say. */
export function wholeReadings(database: Database) {
  return readings(database)
    .select(['articleId', 'sequence', 'repeats', 'fetchedAt', 'contentHash', 'changes', 'found', 'teasers'])
    .select(toldHash.as('rawDocumentHash'))
    .select(({ fn }) => fn.coalesce('article_revision.text', 'article.text').as('text'))
    .select(sharedColumns.map((name) => toldColumn(name).as(name)))
    .$castTo<WholeReading>();
}

/** A reading as it is kept: what is the article's as well is left to the article's row. */
export function keptOnce(reading: WholeReading, article: ArticleRow | undefined): ArticleRevisionRow {
  if (article === undefined) return reading;
  const own = sharedColumns.some((name) => reading[name] !== article[name]) ? {} : nothingOfItsOwn;
  const { rawDocumentHash, text } = reading;
  const isSame = Buffer.compare(rawDocumentHash, article.rawDocumentHash) === 0;
  return {
    ...{ ...reading, ...own },
    rawDocumentHash: isSame ? DOCUMENT_OF_ARTICLE : rawDocumentHash,
    text: text === article.text ? null : text,
  };
}

const nothingOfItsOwn = {
  ...{ sourceId: null, canonicalUrl: null, publisher: null, title: null, language: null, coverage: null },
  ...{ date: null, publishedAt: null, datePrecision: null, dateBasis: null, dateEvidence: null, note: null },
  extractorVersion: null,
} satisfies Record<SharedColumn, null>;

/** The readings of some articles, for `keepReadings`. */
export async function readingsOfArticles(
  database: Database,
  ids: readonly string[],
): Promise<WholeReading[]> {
  if (ids.length === 0) return [];
  return wholeReadings(database)
    .where('articleId', 'in', [...ids])
    .execute();
}

/**
 * Keeps the readings of articles as they were read before these were stored as they are now: what was the article's is their own
 * now, where the article says otherwise. Call it in the same transaction.
 */
export async function keepReadings(
  database: Database,
  articles: readonly ArticleRow[],
  before: readonly WholeReading[],
): Promise<void> {
  if (before.length === 0) return;
  const now = new Map(articles.map((article) => [article.id, storable(article)]));
  const ids = [...new Set(before.map(({ articleId }) => articleId))];
  await database.deleteFrom('article_revision').where('articleId', 'in', ids).execute();
  const rows = before.map((reading) => keptOnce(reading, now.get(reading.articleId)));
  await insertRows(database, 'article_revision', rows);
}
