import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import type { ArticleEntryRow } from './tables.ts';

/** Keeps that a feed called the entry of an article so. Once kept nothing changes. */
export async function saveArticleEntry(database: Database, entry: ArticleEntryRow): Promise<void> {
  const { sourceId, guid, articleId } = entry;
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('article_entry')
    .values({ sourceId, guid, articleId })
    .onConflict((conflict) => conflict.columns(['sourceId', 'guid', 'articleId']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n) await raiseDataVersion(database, 'article_entry');
}

/** The articles that a feed gave under one name, by id. More than one: the feed used the name again. */
export async function articlesOfEntry(
  database: Database,
  { sourceId, guid }: Omit<ArticleEntryRow, 'articleId'>,
): Promise<{ id: string; title: string | null; canonicalUrl: string | null }[]> {
  return database
    .selectFrom('article_entry as entry')
    .innerJoin('article', 'article.id', 'entry.articleId')
    .select(['article.id', 'article.title', 'article.canonicalUrl'])
    .where('entry.sourceId', '=', sourceId)
    .where('entry.guid', '=', guid)
    .orderBy('article.id')
    .execute();
}
