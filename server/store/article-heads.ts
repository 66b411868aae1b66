import type { ArticleHead } from '../../shared/schemas/event-reply.ts';
import { articleHeadOf, headColumns } from './article-rows.ts';
import type { Database } from './open-database.ts';

/** The heads of some articles (at most a page of them), by article id. */
export async function articleHeads(
  database: Database,
  articleIds: readonly string[],
): Promise<Map<string, ArticleHead>> {
  if (articleIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('article')
    .innerJoin('source', 'source.id', 'article.sourceId')
    .select(headColumns)
    .where('article.id', 'in', [...new Set(articleIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, articleHeadOf(row)]));
}
