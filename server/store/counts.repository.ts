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
    (select count(distinct price_series."instrumentId") from price_series where price_series."finalBars" > 0 or exists (
      select 1 from price_bar_month as bars where bars."instrumentId" = price_series."instrumentId"
        and bars."sourceId" = price_series."sourceId"
    )) as "instrumentsWithPrices",
    ${recordCount('article')} as "articles",
    ${recordCount('news_event')} as "events",
    ${recordCount('claim')} as "claims"`.execute(database);
  return ServiceStateReplySchema.shape.counts.parse(rows[0]);
}
