import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { BackupRefusedError } from './backup-refused-error.ts';
import { translateSqliteError } from './dialect.ts';
import { migrationsAfter } from './migrate.ts';
import { migrationTitle } from './migrations/migration.ts';

/** What a database file holds, found whole. */
export interface CheckedFile {
  /** The newest step of its tables, such as `0026-newest-known-events`. */
  readonly migration: string;
  /** Steps that this program applies when it opens the file. */
  readonly pending: readonly string[];
  readonly dataVersion: number;
  readonly rows: Readonly<Record<(typeof counted)[number][0], number>>;
}

/** What is counted of a file, by the table it is in; price bars stand packed in another one since migration 0041. */
const counted = [
  ['instrument', 'instrument', 'count(*)'],
  ['article', 'article', 'count(*)'],
  ['claim', 'claim', 'count(*)'],
  ['news_event', 'news_event', 'count(*)'],
  ['price_bar', 'price_bar', 'count(*)'],
  ['price_bar', 'price_bar_month', 'coalesce(sum("readings"), 0)'],
] as const;

const MigrationRows = z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() }));
const FirstColumn = z.array(z.tuple([z.union([z.string(), z.number()])]).rest(z.unknown()));

/**
 * Reads a file from its first page to its last and leaves it as it is. Throws a `BackupRefusedError` where it is damaged or no
 * database of Newstape, and as `migrationsAfter` does where another program made it.
 */
export function checkDatabaseFile(path: string): CheckedFile {
  if (!existsSync(path)) throw new BackupRefusedError(`There is no file ${path}: name a backup.`);
  try {
    const file = new BetterSqlite3(path, { readonly: true });
    try {
      return checkOpened(file, path);
    } finally {
      file.close();
    }
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

function checkOpened(file: BetterSqlite3.Database, path: string): CheckedFile {
  const values = (statement: string) =>
    FirstColumn.parse(file.prepare(statement).raw().all()).map(([first]) => first);
  if (values(`select 1 from sqlite_master where name = 'schema_migration'`).length === 0)
    throw new BackupRefusedError(`The file ${path} is no database of Newstape: name a backup of one.`);
  const [damage] = values('pragma integrity_check(1)');
  if (damage !== 'ok')
    throw new BackupRefusedError(
      `The file ${path} is damaged (${String(damage).split('\n').at(-1)}): name another backup.`,
    );
  const [orphan] = values('pragma foreign_key_check');
  if (orphan !== undefined)
    throw new BackupRefusedError(
      `The file ${path} is damaged (rows of ${orphan} belong to nothing): name another backup.`,
    );
  const applied = MigrationRows.parse(file.prepare('select * from schema_migration order by number').all());
  const pending = migrationsAfter(applied);
  const newest = applied.at(-1);
  if (newest === undefined)
    throw new BackupRefusedError(`The file ${path} has no tables of Newstape: name a backup.`);
  const [dataVersion] = values(`select value from setting where key = 'dataVersion'`);
  const counts = counted
    .filter(([, table]) => values(`select 1 from sqlite_master where name = '${table}'`).length > 0)
    .map(([name, table, count]) => [name, Number(values(`select ${count} from ${table}`)[0])] as const);
  const none = { instrument: 0, article: 0, claim: 0, news_event: 0, price_bar: 0 };
  return {
    migration: migrationTitle(newest),
    pending: pending.map(migrationTitle),
    dataVersion: Number(dataVersion ?? 0),
    rows: { ...none, ...Object.fromEntries(counts) },
  };
}
