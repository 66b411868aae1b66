import { sql } from 'kysely';
import * as z from 'zod';
import { isPostgres } from './dialect.ts';
import type { Database } from './open-database.ts';

const Sized = z.object({ bytes: z.coerce.number() });

/** The size of the database in bytes, free space inside it included. */
export async function databaseBytes(database: Database): Promise<number> {
  const query = isPostgres(database)
    ? sql`select pg_database_size(current_database()) as "bytes"`
    : sql`select page_count * page_size as "bytes" from pragma_page_count(), pragma_page_size()`;
  const { rows } = await query.execute(database);
  return Sized.parse(rows[0]).bytes;
}
