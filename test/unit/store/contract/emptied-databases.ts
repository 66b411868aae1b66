import { CompiledQuery, PostgresAdapter, sql } from 'kysely';
import { forgetKept } from '../../../../server/store/dialect.ts';
import { migrateToLatest } from '../../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../../server/store/open-database.ts';

/** No test looks back further than this: what was handed out before is emptied and handed out again. */
const databasesInUse = 4;

/** Migrated databases without rows: a few are made once, and emptied before each further use, which is much cheaper. */
export class EmptiedDatabases {
  readonly #nextLocation: () => string | Promise<string>;
  readonly #handedOut: EmptyableDatabase[] = [];

  constructor(nextLocation: () => string | Promise<string>) {
    this.#nextLocation = nextLocation;
  }

  async open(): Promise<Database> {
    const oldest = this.#handedOut.length === databasesInUse ? this.#handedOut.shift() : undefined;
    if (oldest) await oldest.empty();
    const next = oldest ?? (await openMigrated(await this.#nextLocation()));
    this.#handedOut.push(next);
    return next.database;
  }

  async close(): Promise<void> {
    for (const { database } of this.#handedOut.splice(0)) await closeDatabase(database);
  }
}

interface EmptyableDatabase {
  readonly database: Database;
  readonly empty: () => Promise<void>;
}

async function openMigrated(location: string): Promise<EmptyableDatabase> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  const applied = await database.selectFrom('schema_migration').selectAll().execute();
  const tables = await tablesOf(database);
  return {
    database,
    empty: () => {
      forgetKept(database);
      return database.transaction().execute(async (transaction) => {
        for (const statement of deletions(transaction, tables)) {
          await transaction.executeQuery(CompiledQuery.raw(statement));
        }
        await transaction.insertInto('schema_migration').values(applied).execute();
      });
    },
  };
}

/** One text for all on PostgreSQL, which runs several statements at once. */
function deletions(database: Database, tables: readonly string[]): readonly string[] {
  const statements = tables.map((name) => `delete from "${name}"`);
  // A table may have been made anew since others refer to it.
  return isServer(database) ? [statements.join(';')] : ['pragma defer_foreign_keys = on', ...statements];
}

/** Newest first: a table refers to older ones alone. */
async function tablesOf(database: Database): Promise<string[]> {
  const query = isServer(database)
    ? sql<{
        name: string;
      }>`select relname as name from pg_class where relkind in ('r', 'p') and not relispartition
        and relnamespace = current_schema()::regnamespace order by oid desc`
    : sql<{
        name: string;
      }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid desc`;
  return (await query.execute(database)).rows.map(({ name }) => name);
}

function isServer(database: Database): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
