import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import type { InstrumentGroupRow } from './tables.ts';
import { insertRows, signature } from './write-rows.ts';

/**
 * Takes over which companies belong to which group, as the product's dictionary says. Where that is stored already nothing
 * is written. Call it inside a transaction.
 */
export async function saveShippedGroups(
  database: Database,
  members: readonly InstrumentGroupRow[],
): Promise<void> {
  const wanted = new Map(members.map((row) => [signature(row), row]));
  const stored = await database.selectFrom('instrument_group').selectAll().execute();
  if (stored.length === wanted.size && stored.every((row) => wanted.has(signature(row)))) return;
  await database.deleteFrom('instrument_group').execute();
  await insertRows(database, 'instrument_group', [...wanted.values()]);
  await raiseDataVersion(database);
}
