import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import { wasTold } from './market-shares.ts';
import type { Database } from './open-database.ts';
import type { PriceEventRow } from './tables.ts';

/**
 * What the prices of each `share` that is meant show on a session, as it was told at a moment, by share and in the order of their
 * kinds. No event is looked for by its date: the shares of a market are a few thousand, and each finds its events by the key of
 * the table, which costs less than an index of millions of rows. `cross join` makes SQLite go that way; it may think otherwise.
 */
export async function marketSessionEvents(
  database: Database,
  isMeant: RawBuilder<unknown>,
  { date, asOf }: { readonly date: SessionDate; readonly asOf: InstantUtc },
): Promise<Map<string, PriceEventRow[]>> {
  const { rows } = await sql<PriceEventRow>`
    select event.* from instrument as share
    cross join price_event as event
    where ${isMeant} and event."instrumentId" = share."id" and event."sessionDate" = ${date} and ${wasTold(asOf)}
    order by event."instrumentId", event."kind", event."basis"`.execute(database);
  return groupBy(rows, (event) => event.instrumentId);
}
