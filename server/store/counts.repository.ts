import { sql } from 'kysely';
import { type ServiceStateReply, ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import type { Database } from './open-database.ts';
import { recordCount } from './record-counts.ts';

/**
 * How many records of each kind are stored. Teasers are no articles. What grows with the years is counted as it is written
 * (`noteCounts`), and the bars of a series are looked into only where its head knows of no final one.
 */
export async function countRecords(database: Database): Promise<ServiceStateReply['counts']> {
  const { rows } = await sql`select
    (select count(*) from instrument) as "instruments",
    (select count(*) from (
      select "instrumentId" from price_series where "finalBars" > 0
      union select series."instrumentId" from price_series as series where series."finalBars" = 0 and exists (
        select 1 from price_bar_month as bars where bars."instrumentId" = series."instrumentId"
          and bars."sourceId" = series."sourceId"
      )
    ) as priced) as "instrumentsWithPrices",
    ${recordCount('article')} as "articles",
    ${recordCount('news_event')} as "events",
    ${recordCount('claim')} as "claims"`.execute(database);
  return ServiceStateReplySchema.shape.counts.parse(rows[0]);
}
