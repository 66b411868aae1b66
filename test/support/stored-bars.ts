import type { Database } from '../../server/store/open-database.ts';
import { unpackBars } from '../../server/store/session-bar-months.ts';
import type { SessionBarRow } from '../../server/store/tables.ts';

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
