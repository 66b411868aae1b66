import { sql } from 'kysely';
import { columnTypesOf } from '../../server/store/dialect.ts';
import { recordCountsMigration } from '../../server/store/migrations/0040-record-counts.ts';
import type { Database } from '../../server/store/open-database.ts';

/** Counts the records anew, as the migration did: where rows were written past the functions that keep the counts. */
export async function countAnew(database: Database): Promise<void> {
  await sql`delete from record_count`.execute(database);
  const [, ...counting] = recordCountsMigration.statements(columnTypesOf(database));
  for (const statement of counting) await sql.raw(statement).execute(database);
}
