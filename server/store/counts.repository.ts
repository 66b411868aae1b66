import { sql } from 'kysely';
import { type ServiceStateReply, ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import type { Database } from './open-database.ts';

/** How many records of each kind are stored. Teasers are no articles. */
export async function countRecords(database: Database): Promise<ServiceStateReply['counts']> {
  const { rows } = await sql`select
    (select count(*) from instrument) as "instruments",
    (select count(distinct price_series."instrumentId") from price_series where exists (
      select 1 from price_bar where price_bar."instrumentId" = price_series."instrumentId"
        and price_bar."sourceId" = price_series."sourceId"
    )) as "instrumentsWithPrices",
    (select count(*) from article where "kind" = 'article') as "articles",
    (select count(*) from news_event where "knownUntil" is null) as "events",
    (select count(*) from claim where "knownUntil" is null) as "claims"`.execute(database);
  return ServiceStateReplySchema.shape.counts.parse(rows[0]);
}
