import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import type { InstrumentArticleRow } from './tables.ts';
import { replaceRows } from './write-rows.ts';

/**
 * Makes `instrument_article` what an article's mentions say: a row for each instrument that it names or, by a mention that was
 * taken back, once did. Call it after a change of its mentions or of its date, in the same transaction.
 */
export async function renewInstrumentArticles(database: Database, articleId: string): Promise<void> {
  const { rows } = await sql<InstrumentArticleRow>`
    select article."id" as "articleId", mention."instrumentId", coalesce(article."date", '') as "date",
      coalesce(article."publishedAt", '') as "publishedAt",
      case when article."knownAt" = article."publishedAt" then '' else article."knownAt" end as "knownAt",
      max(case when mention."knownUntil" is null then 1 else 0 end) as "isTold"
    from mention inner join article on article."id" = mention."articleId"
    where mention."articleId" = ${articleId} and mention."judgement" = 'positive'
      and mention."instrumentId" is not null and article."kind" = 'article'
    group by article."id", mention."instrumentId"`.execute(database);
  await replaceRows(database, 'instrument_article', { articleId }, rows);
}
