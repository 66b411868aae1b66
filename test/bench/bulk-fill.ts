import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { isPostgresLocation } from '../../server/store/dialect.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import type { Tables } from '../../server/store/tables.ts';
import { insertRows } from '../../server/store/write-rows.ts';

/** Rows of one table, at least one, all with the same columns in the same order. */
export interface RowBatch<Name extends keyof Tables = keyof Tables> {
  readonly table: Name;
  readonly rows: readonly Tables[Name][];
}

/**
 * Adds rows to a database that nobody else uses, as fast as it takes them: indexes that are no keys are made at the end, in a
 * fraction of the time, and references are not looked up. Where it fails the database cannot be used.
 */
export async function bulkFill(location: string, batches: Iterable<RowBatch>): Promise<void> {
  if (isPostgresLocation(location)) await fillPostgres(location, batches);
  else fillSqlite(location, batches);
}

function fillSqlite(file: string, batches: Iterable<RowBatch>): void {
  const bare = new BetterSqlite3(file);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF'])
    bare.pragma(setting);
  bare.pragma('cache_size = -400000');
  const indexes = bare
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null`)
    .all()
    .map(Object);
  for (const { name } of indexes) bare.exec(`drop index "${name}"`);
  const write = bare.transaction(({ table, rows }: RowBatch) => {
    const columns = Object.keys(rows[0] ?? {});
    const names = columns.map((column) => `"${column}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const insert = bare.prepare(`insert into "${table}" (${names}) values (${places})`);
    for (const row of rows) insert.run(Object.values(row));
  });
  for (const batch of batches) write(batch);
  for (const index of indexes) bare.exec(String(index.sql));
  bare.exec('analyze');
  bare.pragma('journal_mode = WAL');
  bare.close();
}

async function fillPostgres(address: string, batches: Iterable<RowBatch>): Promise<void> {
  const database = await openDatabase(address);
  try {
    await database.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection);
      await sql`set maintenance_work_mem = '256MB'`.execute(connection);
      await connection.transaction().execute((transaction) => insertWithoutIndexes(transaction, batches));
    });
    await sql`vacuum analyze`.execute(database);
  } finally {
    await closeDatabase(database);
  }
}

async function insertWithoutIndexes(database: Database, batches: Iterable<RowBatch>): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; text: string }>`
    select indexname as "name", indexdef as "text" from pg_indexes where schemaname = current_schema()
    and indexname not in (select conname from pg_constraint where contype in ('p', 'u'))`.execute(database);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(database);
  for (const { table, rows } of batches) await insertRows(database, table, rows);
  for (const { text } of indexes) await sql.raw(text).execute(database);
}
