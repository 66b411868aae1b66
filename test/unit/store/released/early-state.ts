import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import * as z from 'zod';
import { columnTypesOf } from '../../../../server/store/dialect.ts';
import type { StoredRow } from '../../../../server/store/export-rows.ts';
import { allMigrations } from '../../../../server/store/migrations/all-migrations.ts';
import { migrationChecksum } from '../../../../server/store/migrations/migration.ts';
import { closeDatabase, type Database, openDatabase } from '../../../../server/store/open-database.ts';

const firstReleased = 'test/fixtures/databases/0026-sqlite.sql';
const Rows = z.array(
  z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)])),
);
const Evidence = z.object({ evidence: z.array(z.unknown()) });

/**
 * Makes a database of a state before the first that was released: its tables as the migrations up to `newest` make them, and
 * in them the rows of the first released one, as far as there were such tables and columns.
 */
export async function makeEarlyState(location: string, newest: number): Promise<void> {
  const database = await openDatabase(location);
  await database.transaction().execute(async (transaction) => {
    await migrateTo(transaction, newest);
    const columnsOf = await columnsByTable(transaction);
    for (const [table, rows] of releasedRows()) {
      const columns = columnsOf.get(table);
      if (columns) await insertCut(transaction, table, columns, rows);
    }
  });
  await closeDatabase(database);
}

async function migrateTo(transaction: Database, newest: number): Promise<void> {
  const { text } = columnTypesOf(transaction);
  const steps = `create table schema_migration ("number" integer primary key, "name" ${text} not null, "checksum" ${text} not null)`;
  await sql.raw(steps).execute(transaction);
  for (const migration of allMigrations.filter(({ number }) => number <= newest)) {
    const { number, name } = migration;
    for (const statement of migration.statements(columnTypesOf(transaction)))
      await sql.raw(statement).execute(transaction);
    const checksum = migrationChecksum(migration);
    await transaction.insertInto('schema_migration').values({ number, name, checksum }).execute();
  }
}

async function columnsByTable(transaction: Database): Promise<Map<string, readonly string[]>> {
  const tables = await transaction.introspection.getTables();
  return new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
}

/** The rows of the first released database by table, each table after those that it points to. */
function releasedRows(): [table: string, rows: StoredRow[]][] {
  const file = new BetterSqlite3(':memory:');
  file.pragma('foreign_keys = OFF');
  file.exec(readFileSync(firstReleased, 'utf8'));
  const names = z
    .array(z.string())
    .parse(
      file
        .prepare(
          `select name from sqlite_master where type = 'table' and name <> 'schema_migration' order by rowid`,
        )
        .pluck()
        .all(),
    );
  const rows = names.map((name): [string, StoredRow[]] => [
    name,
    Rows.parse(file.prepare(`select * from "${name}"`).all()),
  ]);
  file.close();
  return rows;
}

async function insertCut(
  transaction: Database,
  table: string,
  columns: readonly string[],
  rows: readonly StoredRow[],
): Promise<void> {
  const shared = columns.filter((column) => rows[0] && column in rows[0]);
  for (const row of rows) {
    const values = shared.map((column) => asThen(column, row[column] ?? null));
    await sql`insert into ${sql.table(table)} (${sql.join(shared.map((column) => sql.ref(column)))})
      values (${sql.join(values)})`.execute(transaction);
  }
}

/** What stands behind a date was a list alone then. */
function asThen(column: string, value: StoredRow[string]): StoredRow[string] {
  if (column !== 'dateEvidence' || typeof value !== 'string') return value ?? null;
  return JSON.stringify(Evidence.parse(JSON.parse(value)).evidence);
}
