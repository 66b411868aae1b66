import { readDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';

/** So many data versions are remembered. */
export const VERSIONS_KEPT = 10_000;
/** Events of one write that are noted: what collects history brings more than a page can show. */
export const MOST_NOTED = 200;
/** Events that are told at once. */
const MOST_TOLD = 200;

/** Notes that these news events were not there before the data version that this transaction raised. Call it in the same transaction. */
export async function noteArrivals(database: Database, keys: readonly string[]): Promise<void> {
  const noted = [...new Set(keys)].slice(0, MOST_NOTED);
  if (noted.length === 0) return;
  const version = await readDataVersion(database);
  await database
    .insertInto('event_arrival')
    .values(noted.map((eventKey) => ({ version, eventKey })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database
    .deleteFrom('event_arrival')
    .where('version', '<=', version - VERSIONS_KEPT)
    .execute();
}

/** The keys of the news events that came after a data version, those that came last first; at most 200. */
export async function arrivalsSince(database: Database, since: number): Promise<string[]> {
  const rows = await database
    .selectFrom('event_arrival')
    .select('eventKey')
    .where('version', '>', since)
    .orderBy('version', 'desc')
    .orderBy('eventKey')
    .limit(MOST_TOLD)
    .execute();
  return [...new Set(rows.map(({ eventKey }) => eventKey))];
}
