import { Kysely, sql } from 'kysely';
import { createPostgresDialect, createSqliteDialect, isPostgresLocation } from './dialect.ts';
import type { Tables } from './tables.ts';

/** A handle, or a transaction of it: what every repository function takes first. */
export type Database = Kysely<Tables>;

/**
 * Opens a database: a file path (made where it is missing, with its folder), `:memory:`, or a `postgres://` address.
 * Nothing is migrated. A statement waits `lockWait` milliseconds for another program's writing (5,000 where not given).
 * Throws an `UnusableDatabaseError` or a `DatabaseLockedError`, each with one sentence that says what to do.
 */
export async function openDatabase(
  location: string,
  options: { readonly lockWait?: number } = {},
): Promise<Database> {
  const create = isPostgresLocation(location) ? createPostgresDialect : createSqliteDialect;
  const database: Database = new Kysely({ dialect: create(location, options.lockWait) });
  try {
    await sql`select 1`.execute(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Ends all connections. The handle cannot be used afterwards; closing it again does nothing. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.destroy();
}
