import { sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Database } from './open-database.ts';

/**
 * Carries out a change in a transaction in which a file looks at its references once, at the end: a table that others refer to can
 * be dropped and made anew (sqlite.org, "Making Other Kinds Of Table Schema Changes"). Throws, and changes nothing, where a row then
 * refers to one that is not there.
 */
export async function withReferencesAtEnd<Result>(
  database: Database,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  if (isPostgres(database)) return database.transaction().execute(change);
  // Within a transaction it cannot be turned off.
  await sql`pragma foreign_keys = off`.execute(database);
  try {
    return await database.transaction().execute(async (transaction) => {
      const result = await change(transaction);
      const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(transaction);
      const [lost] = rows;
      if (lost) throw new Error(`rows of "${lost.table}" would refer to rows that are not there`);
      return result;
    });
  } finally {
    await sql`pragma foreign_keys = on`.execute(database);
  }
}
