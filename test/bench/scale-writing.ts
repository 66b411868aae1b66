import { sql } from 'kysely';
import { isPostgres } from '../../server/store/dialect.ts';
import type { Database } from '../../server/store/open-database.ts';

/** Has a file take rows as fast as it can, for a database that nobody else uses. Where the program ends meanwhile the file cannot be used. */
export async function writeFast(database: Database): Promise<void> {
  if (isPostgres(database)) return;
  for (const setting of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'foreign_keys = OFF',
    'cache_size = -400000',
  ])
    await sql.raw(`pragma ${setting}`).execute(database);
}

/** Has a file take rows as the product has it. */
export async function writeSafely(database: Database): Promise<void> {
  if (isPostgres(database)) return;
  for (const setting of ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON'])
    await sql.raw(`pragma ${setting}`).execute(database);
}
