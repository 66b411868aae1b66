import { sql } from 'kysely';
import { columnTypesOf, hasTable, lockForMigration } from './dialect.ts';
import { ChangedMigrationError, UnknownMigrationError } from './migration-errors.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { type Migration, migrationChecksum, migrationTitle } from './migrations/migration.ts';
import type { Database } from './open-database.ts';
import { withReferencesAtEnd } from './references-at-end.ts';
import type { MigrationRow } from './tables.ts';

/**
 * The titles of the migrations that this database lacks, in their order; changes nothing.
 * Throws a `ChangedMigrationError` or an `UnknownMigrationError` where the database was made by another program.
 */
export async function pendingMigrations(database: Database): Promise<string[]> {
  return (await pending(database)).map(migrationTitle);
}

/**
 * Brings the tables up to this version in one transaction; nothing stored is lost. Of several programs that start
 * together one migrates and the others wait. Gives the titles of what was applied; throws as `pendingMigrations` does.
 */
export async function migrateToLatest(database: Database): Promise<string[]> {
  const steps = await pending(database);
  if (steps.length === 0) return [];
  return steps.some(({ remakesReferred }) => remakesReferred === true)
    ? withReferencesAtEnd(database, applyPending)
    : database.transaction().execute(applyPending);
}

async function applyPending(transaction: Database): Promise<string[]> {
  await lockForMigration(transaction);
  const types = columnTypesOf(transaction);
  await sql
    .raw(
      `create table if not exists schema_migration (
        "number" integer primary key, "name" ${types.text} not null, "checksum" ${types.text} not null
      )`,
    )
    .execute(transaction);
  const migrations = await pending(transaction);
  for (const migration of migrations) await apply(transaction, migration);
  return migrations.map(migrationTitle);
}

async function apply(transaction: Database, migration: Migration): Promise<void> {
  for (const statement of migration.statements(columnTypesOf(transaction))) {
    await sql.raw(statement).execute(transaction);
  }
  await migration.work?.(transaction);
  const { number, name } = migration;
  const checksum = migrationChecksum(migration);
  await transaction.insertInto('schema_migration').values({ number, name, checksum }).execute();
}

async function pending(database: Database): Promise<Migration[]> {
  if (!(await hasTable(database, 'schema_migration'))) return [...allMigrations];
  return migrationsAfter(
    await database.selectFrom('schema_migration').selectAll().orderBy('number').execute(),
  );
}

/**
 * The migrations that come after those that were applied to a database, in their order. Throws a `ChangedMigrationError` or an
 * `UnknownMigrationError` where another program applied them.
 */
export function migrationsAfter(applied: readonly MigrationRow[]): Migration[] {
  for (const row of applied) {
    const known = allMigrations.find(({ number }) => number === row.number);
    if (!known) throw new UnknownMigrationError(migrationTitle(row));
    if (migrationChecksum(known) !== row.checksum) throw new ChangedMigrationError(migrationTitle(row));
  }
  const numbers = new Set(applied.map(({ number }) => number));
  return allMigrations.filter(({ number }) => !numbers.has(number));
}
