import { sql } from 'kysely';
import { VERSIONS_KEPT } from './event-arrivals.ts';
import type { Database } from './open-database.ts';

/** Events of one statement that are noted one by one. */
const mostNoted = 500;
/** Stands for all events where a statement changed more of them. */
const anyEvent = '';
/** Changes of one company's events that are told one by one. */
const mostTold = 200;

/** Notes that what is told of some events is other than before this data version. Call it in the transaction that raised it. */
export async function noteEventChanges(
  database: Database,
  version: number,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const noted = keys.length > mostNoted ? [anyEvent] : keys;
  await database
    .insertInto('event_change')
    .values(noted.map((eventKey) => ({ version, eventKey })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database
    .deleteFrom('event_change')
    .where('version', '<=', version - VERSIONS_KEPT)
    .execute();
}

/** The events of an instrument that changed after a data version and up to another; null where that is not known, or many did. */
export async function eventsChangedSince(
  database: Database,
  instrumentId: string,
  { since, until }: { readonly since: number; readonly until: number },
): Promise<string[] | null> {
  if (until - since >= VERSIONS_KEPT) return null;
  const own = `${instrumentId}|`;
  const rows = await database
    .selectFrom('event_change')
    .select('eventKey')
    .distinct()
    .where('version', '>', since)
    .where(sql<boolean>`("eventKey" = ${anyEvent} or substr("eventKey", 1, ${sql.lit(own.length)}) = ${own})`)
    .limit(mostTold + 1)
    .execute();
  const keys = rows.map(({ eventKey }) => eventKey);
  return keys.length > mostTold || keys.includes(anyEvent) ? null : keys;
}
