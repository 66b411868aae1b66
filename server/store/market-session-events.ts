import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { monthOf } from './packed-month.ts';
import { type PackedEvents, unpackEvents } from './price-event-months.ts';
import { wasTold } from './price-events.repository.ts';
import type { PriceEventRow } from './tables.ts';

/** What the prices of each `share` that is meant show on a session, as it was told at a moment, by share and in the order of their kinds. */
export async function marketSessionEvents(
  database: Database,
  isMeant: RawBuilder<unknown>,
  { date, asOf }: { readonly date: SessionDate; readonly asOf: InstantUtc },
): Promise<Map<string, PriceEventRow[]>> {
  const { rows } = await sql<PackedEvents>`
    select packed."instrumentId", packed."month", packed."events", packed."rows" from instrument as share
    cross join price_event_month as packed
    where ${isMeant} and packed."instrumentId" = share."id" and packed."month" = ${monthOf(date)}
    order by packed."instrumentId"`.execute(database);
  const events = rows.flatMap(unpackEvents);
  return groupBy(
    events.filter((event) => event.sessionDate === date && wasTold(event, asOf)),
    (event) => event.instrumentId,
  );
}
