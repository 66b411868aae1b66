import type { Database } from '../../server/store/open-database.ts';
import { unpackEvents } from '../../server/store/price-event-months.ts';
import { unpackBars } from '../../server/store/session-bar-months.ts';
import type { PriceEventRow, SessionBarRow } from '../../server/store/tables.ts';

/** Every bar that is stored as it is used, by instrument, session and when it was known. */
export async function storedBars(database: Database): Promise<SessionBarRow[]> {
  const months = await database
    .selectFrom('session_bar_month')
    .selectAll()
    .orderBy('instrumentId')
    .orderBy('month')
    .execute();
  return months.flatMap(unpackBars);
}

/** Every price event that is stored, by instrument and in the order in which they are told. */
export async function storedPriceEvents(database: Database): Promise<PriceEventRow[]> {
  const months = await database
    .selectFrom('price_event_month')
    .selectAll()
    .orderBy('instrumentId')
    .orderBy('month')
    .execute();
  return months.flatMap(unpackEvents);
}
