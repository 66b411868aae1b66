import type { ArticleHead } from '../../shared/schemas/event-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articlesThen } from './article-revisions.repository.ts';
import { articleHeadOf, headColumns } from './article-rows.ts';
import type { Database } from './open-database.ts';

/** The heads of some articles (at most a page of them) as they read at a moment (absent: now), by article id. */
export async function articleHeads(
  database: Database,
  articleIds: readonly string[],
  asOf?: InstantUtc,
): Promise<Map<string, ArticleHead>> {
  if (articleIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('article')
    .innerJoin('source', 'source.id', 'article.sourceId')
    .select(headColumns)
    .where('article.id', 'in', [...new Set(articleIds)])
    .execute();
  const then = await articlesThen(database, articleIds, asOf);
  return new Map(rows.map((row) => [row.id, articleHeadOf({ ...row, ...then.get(row.id) })]));
}
