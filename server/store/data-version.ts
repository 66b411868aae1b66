import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import { readSetting } from './settings.repository.ts';

/** The transactions that have counted up. */
const raisedBy = new WeakSet<Database>();

/**
 * Counts up the setting `dataVersion`, which tells callers whether a reply that they have is still right. Every function
 * of this room that changed a row which replies are made of calls it, in the same transaction: nobody sees what is between
 * two changes of one, so that it counts up once for all of them.
 */
export async function raiseDataVersion(database: Database): Promise<void> {
  if (raisedBy.has(database)) return;
  await database
    .insertInto('setting')
    .values({ key: 'dataVersion', value: '1' })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        value: sql<string>`cast(cast(setting.value as integer) + 1 as text)`,
      }),
    )
    .execute();
  if (database.isTransaction) raisedBy.add(database);
}

/** The data version as it stands; 0 while nothing was stored. */
export async function readDataVersion(database: Database): Promise<number> {
  return Number((await readSetting(database, 'dataVersion')) ?? 0);
}
