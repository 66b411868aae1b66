import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  type RawBuilder,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  sql,
} from 'kysely';
import pg from 'pg';
import { DatabaseLockedError } from './database-locked-error.ts';
import { nextTurnIfOver } from './loop-turns.ts';
import type { ColumnTypes } from './migrations/migration.ts';
import type { Tables } from './tables.ts';
import { type DriverWords, TranslatingDriver } from './translating-driver.ts';
import { UnusableDatabaseError, type UnusableReason } from './unusable-database-error.ts';

/**
 * All that is not the same on SQLite and on PostgreSQL. Everything else in this room is written once: dates are text,
 * structures are JSON as text, and `insert … on conflict` and `nulls` reads alike on both.
 */

/** How long a statement waits for another program to end its writing, in milliseconds. */
const lockWait = 5_000;

/** Any number that no other program uses for its own advisory lock. */
const migrationLock = 7_351_462;
const derivingLock = 7_351_463;

/** True for `postgres://…` and `postgresql://…`; every other location is a file. */
export function isPostgresLocation(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** True where the handle speaks to PostgreSQL. */
export function isPostgres(database: Kysely<Tables>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/** The words for the kinds of column and table. Text compares by code point on both, whatever the server's language is. */
export function columnTypesOf(database: Kysely<Tables>): ColumnTypes {
  return isPostgres(database)
    ? { text: 'text collate "C"', double: 'double precision', bytes: 'bytea', withinKey: '' }
    : { text: 'text', double: 'real', bytes: 'blob', withinKey: 'without rowid' };
}

/** Most values that one statement may carry. */
export function valueLimit(database: Kysely<Tables>): number {
  return isPostgres(database) ? 65_535 : 32_766;
}

/** Whether a statement may carry a list of values for each column in place of a value for each place. */
export function takesLists(database: Kysely<Tables>): boolean {
  return isPostgres(database);
}

/** Whether a table is there. */
export async function hasTable(database: Kysely<Tables>, name: string): Promise<boolean> {
  const query = isPostgres(database)
    ? sql`select 1 where to_regclass(${name}) is not null`
    : sql`select 1 from sqlite_master where type = 'table' and name = ${name}`;
  return (await query.execute(database)).rows.length > 0;
}

/**
 * A text that is another after every change of the database's rows, whoever makes it; null where a database has nothing so
 * cheap to ask: then the rows themselves have to be. Own changes count at once, though they be not committed yet; those of
 * other connections from the next turn of the event loop on.
 */
export function changeMark(database: Kysely<Tables>): string | null {
  const { adapter } = database.getExecutor();
  return adapter instanceof FileAdapter ? adapter.changeMark() : null;
}

/** Of handles whose database was replaced under them. */
const laterIdentities = new WeakMap<object, object>();

/** The same object for a handle and all its transactions, and for no other handle. */
export function databaseIdentity(database: Kysely<Tables>): object {
  const { adapter } = database.getExecutor();
  return laterIdentities.get(adapter) ?? adapter;
}

/** For a database that was emptied or filled from elsewhere under an open handle, whose versions begin again: nothing that is kept of it is used. */
export function forgetKept(database: Kysely<Tables>): void {
  laterIdentities.set(database.getExecutor().adapter, {});
}

/** Inside a transaction: waits until no other program migrates. SQLite's own write lock does that already. */
export async function lockForMigration(transaction: Kysely<Tables>): Promise<void> {
  if (isPostgres(transaction))
    await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction);
}

/** So many times as long as for a row a statement waits in the queue of those that derive: each of them may be at work for seconds. */
const derivingPatience = 12;

/** Inside a transaction: waits until no other program works out what is derived. SQLite's own write lock does that already. */
export async function lockForDeriving(transaction: Kysely<Tables>): Promise<void> {
  if (!isPostgres(transaction)) return;
  const wait = sql`current_setting('lock_timeout')`;
  // One statement, read from left to right: patience for this lock, the lock, and the setting as it was.
  await sql`select set_config('newstape.wait', ${wait}, true),
    set_config('lock_timeout', (extract(epoch from ${wait}::interval) * 1000 * ${sql.lit(derivingPatience)})::bigint::text, true),
    pg_advisory_xact_lock(${sql.lit(derivingLock)}),
    set_config('lock_timeout', current_setting('newstape.wait'), true)`.execute(transaction);
}

/** Ends a subquery that picks a row to be written: rows that another worker is taking at this moment are passed over. SQLite has one writer at a time. */
export function passOverLocked(database: Kysely<Tables>): RawBuilder<unknown> {
  return isPostgres(database) ? sql`for update skip locked` : sql``;
}

/** Opens or makes the file (or `:memory:`), and its folder. */
export function createSqliteDialect(path: string, wait = lockWait): Dialect {
  const words: DriverWords = {
    translate: (error) => translateSqliteError(error, path),
    // A transaction that reads first and writes later fails at once where another has written meanwhile: so say it first.
    begin: ({ accessMode }) => CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    rest: nextTurnIfOver,
    isRolledBack: (error) => error instanceof Error && error.message.includes('no transaction is active'),
  };
  return new NamedErrorsSqliteDialect(openSqliteFile(path, wait, words), words);
}

/** Memory that one connection to a file may keep pages in. */
const cacheKilobytes = 65_536;

/** Bytes of a page of a new file: rows of several hundred bytes leave less room empty than in pages of 4 kB. */
const pageBytes = 8_192;

/** Bytes that the log of writes grows to before it is folded into the file. */
const logBytes = 16_000_000;

function openSqliteFile(path: string, wait: number, words: DriverWords): BetterSqlite3.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const file = new BetterSqlite3(path, { timeout: wait });
    try {
      // Says nothing to a file that has pages already.
      file.pragma(`page_size = ${pageBytes}`);
      file.pragma('journal_mode = WAL');
      // NORMAL may lose the last commits when power fails, and damages nothing; reading the pages again restores them.
      file.pragma('synchronous = NORMAL');
      file.pragma('foreign_keys = ON');
      // What is read and written again and again stays in memory: the 2 MB of SQLite's own setting are less than one big table's index.
      file.pragma(`cache_size = -${cacheKilobytes}`);
      // Pages that many writes in a row change are written into the file once: the log is folded in after 16 MB, not 4.
      const written = Number(file.pragma('page_size', { simple: true }));
      file.pragma(`wal_autocheckpoint = ${Math.round(logBytes / written)}`);
      return file;
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    throw words.translate(error);
  }
}

class NamedErrorsSqliteDialect extends SqliteDialect {
  constructor(
    private readonly file: BetterSqlite3.Database,
    private readonly words: DriverWords,
  ) {
    super({ database: rememberStatements(file) });
  }

  override createAdapter() {
    return new FileAdapter(this.file);
  }

  override createDriver() {
    return new TranslatingDriver(super.createDriver(), this.words);
  }
}

/** Tells when a file was changed: by this connection, and by others. */
class FileAdapter extends SqliteAdapter {
  readonly #own: BetterSqlite3.Statement;
  readonly #others: BetterSqlite3.Statement;
  #seenOfOthers: unknown = null;

  constructor(file: BetterSqlite3.Database) {
    super();
    this.#own = file.prepare('select total_changes()').pluck();
    this.#others = file.prepare('pragma data_version').pluck();
  }

  /** To look for the changes of others asks the system for a lock: all that is asked in one turn of the event loop came before it. */
  changeMark(): string {
    if (this.#seenOfOthers === null) {
      this.#seenOfOthers = this.#others.get();
      setImmediate(() => {
        this.#seenOfOthers = null;
      });
    }
    return `${this.#own.get()} ${this.#seenOfOthers}`;
  }
}

/** Most statements that a file keeps ready; those that were used longest ago go first. */
const statementsKept = 200;

/** A file that prepares the same text once: preparing takes longer than most queries here. */
function rememberStatements(file: BetterSqlite3.Database): SqliteDatabase {
  const kept = new Map<string, BetterSqlite3.Statement>();
  return {
    prepare: (text) => {
      const statement = kept.get(text) ?? file.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close: () => file.close(),
  };
}

const sqliteReasons: readonly (readonly [prefix: string, reason: UnusableReason, sentence: string])[] = [
  ['SQLITE_NOTADB', 'notADatabase', 'is not a database: name another file, or move this one away'],
  ['SQLITE_CORRUPT', 'damaged', 'is damaged: put back a copy, or move it away and read the pages again'],
  ['SQLITE_READONLY', 'readOnly', 'cannot be written: allow writing to the file and its folder'],
  ['SQLITE_CANTOPEN', 'cannotOpen', 'cannot be opened: check that its folder can be written'],
  ['SQLITE_FULL', 'full', 'cannot grow: the disk is full'],
  // What lies beside the file is made larger otherwise than the file itself, and a full disk then looks like a broken one.
  [
    'SQLITE_IOERR',
    'diskFault',
    'cannot be read or written: the disk is full or damaged. Make room, or check it',
  ],
  ['EACCES', 'readOnly', 'cannot be made: its folder cannot be written'],
  ['EROFS', 'readOnly', 'cannot be made: its folder cannot be written'],
  ['ENOTDIR', 'cannotOpen', 'cannot be made: a part of its path is a file and not a folder'],
  ['EEXIST', 'cannotOpen', 'cannot be made: a part of its path is a file and not a folder'],
  ['ENOENT', 'cannotOpen', 'cannot be made: its folder cannot be made'],
];

/** A failure of a file, in the words of Newstape where it has any. */
export function translateSqliteError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) {
    const message = `The database ${path} is locked: another program is writing to it. Try again when it has ended.`;
    return new DatabaseLockedError(message, { cause: error });
  }
  const known = sqliteReasons.find(([prefix]) => code.startsWith(prefix));
  if (!known) return error;
  return new UnusableDatabaseError(known[1], `The database ${path} ${known[2]}.`, { cause: error });
}

/** Connects when the first query comes. */
export function createPostgresDialect(address: string, wait = lockWait): Dialect {
  const place = placeOf(address);
  const pool = new pg.Pool({
    connectionString: address,
    connectionTimeoutMillis: lockWait,
    application_name: 'newstape',
    types: { getTypeParser: parserOf },
  });
  // A server that ends a connection would end the process. The query that then fails says so by itself.
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const words: DriverWords = {
    translate: (error) => translatePostgresError(error, place),
    begin: () => null,
    // A server works elsewhere, and its answer lets others go on.
    rest: () => null,
    isRolledBack: () => false,
  };
  return new NamedErrorsPostgresDialect(pool, wait, words);
}

class NamedErrorsPostgresDialect extends PostgresDialect {
  constructor(
    pool: pg.Pool,
    wait: number,
    private readonly words: DriverWords,
  ) {
    super({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set lock_timeout = ${Math.round(wait)}`));
      },
    });
  }

  override createDriver() {
    return new TranslatingDriver(super.createDriver(), this.words);
  }
}

/** Host and database of an address, without user and password. */
function placeOf(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return `${host}${pathname}`;
  } catch (error) {
    throw new UnusableDatabaseError(
      'badAddress',
      'The database address cannot be read: write postgres://user:password@host:5432/name.',
      { cause: error },
    );
  }
}

const asText = (value: string) => value;
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, asText],
  [pg.types.builtins.TIMESTAMP, asText],
  [pg.types.builtins.TIMESTAMPTZ, asText],
]);

/** Counts as numbers, dates as text: pg would give counts as text, and dates as midnight on this machine's clock. */
function parserOf(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  const own = format === 'binary' ? undefined : parsers.get(type);
  return own ?? pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text');
}

const lockedCodes = ['55P03', '40P01', '40001'];
const postgresReasons: readonly (readonly [code: RegExp, reason: UnusableReason, sentence: string])[] = [
  [
    /^(?:E[A-Z_]+|57P0[1-3]|08\d\d\d)$/,
    'unreachable',
    'cannot be reached: start the server, or check the address',
  ],
  [/^28/, 'refused', 'refuses this user or password: check the address'],
  [/^3D000$/, 'refused', 'does not exist: make it with createdb, or check the address'],
  [/^42501$/, 'refused', 'does not let this user do that: ask for the right to make and write tables'],
  [/^25006$/, 'readOnly', 'cannot be written: it is a read-only copy'],
  [/^53100$/, 'full', 'cannot grow: the disk is full'],
];

function translatePostgresError(error: unknown, place: string): unknown {
  const code = errorCode(error);
  if (lockedCodes.includes(code)) {
    const message = `The database ${place} is locked: another program is writing to it. Try again when it has ended.`;
    return new DatabaseLockedError(message, { cause: error });
  }
  const known = postgresReasons.find(([pattern]) => pattern.test(code));
  if (!known) return error;
  return new UnusableDatabaseError(known[1], `The database ${place} ${known[2]}.`, { cause: error });
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (/connection timeout|timeout exceeded|Connection terminated/i.test(error.message)) return 'ETIMEDOUT';
  return /directory does not exist/.test(error.message) ? 'ENOENT' : '';
}
