import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { InstrumentArticleRow } from './tables.ts';
import { insertRows, sameRows } from './write-rows.ts';

/**
 * Carries out a change of the mentions or the dates of some articles, and makes `instrument_article` what they say then: a row
 * for each instrument that an article names or, by a mention that was taken back, once did. Call it in a transaction.
 */
export async function renewInstrumentArticles<Result>(
  database: Database,
  articleIds: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> {
  const before = await namingsOf(database, articleIds);
  const result = await change();
  const after = await namingsOf(database, articleIds);
  if (sameRows(before, after)) return result;
  // A row stands at its place in a list, so what it said is needed to find it.
  for (const row of before) {
    let gone = database.deleteFrom('instrument_article');
    for (const column of place) gone = gone.where(column, '=', row[column]);
    await gone.execute();
  }
  await insertRows(database, 'instrument_article', after, ...place);
  await raiseForRows(database, 'instrument_article', before, after);
  return result;
}

/** The columns that no two rows have alike: their place in the list of an instrument. */
const place = ['instrumentId', 'date', 'publishedAt', 'articleId'] as const;

/** What the mentions of some articles say about whom these name. */
async function namingsOf(
  database: Database,
  articleIds: readonly string[],
): Promise<readonly InstrumentArticleRow[]> {
  if (articleIds.length === 0) return [];
  const { rows } = await sql<InstrumentArticleRow>`
    select article."id" as "articleId", mention."instrumentId", coalesce(article."date", '') as "date",
      coalesce(article."publishedAt", '') as "publishedAt",
      case when article."knownAt" = article."publishedAt" then '' else article."knownAt" end as "knownAt",
      max(case when mention."knownUntil" is null then 1 else 0 end) as "isTold"
    from mention inner join article on article."id" = mention."articleId"
    where mention."articleId" in (${sql.join(articleIds)}) and mention."judgement" = 'positive'
      and mention."instrumentId" is not null and article."kind" = 'article'
    group by article."id", mention."instrumentId"`.execute(database);
  return rows;
}
