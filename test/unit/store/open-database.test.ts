import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DatabaseLockedError } from '../../../server/store/database-locked-error.ts';
import { migrateToLatest, pendingMigrations } from '../../../server/store/migrate.ts';
import { allMigrations } from '../../../server/store/migrations/all-migrations.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { readSetting, writeSetting } from '../../../server/store/settings.repository.ts';
import { UnusableDatabaseError } from '../../../server/store/unusable-database-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-store-'));
const opened: Database[] = [];
let files = 0;

afterEach(async () => {
  for (const database of opened.splice(0)) await closeDatabase(database);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newPath(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

async function open(path: string, lockWait?: number): Promise<Database> {
  const database = await openDatabase(path, lockWait === undefined ? {} : { lockWait });
  opened.push(database);
  return database;
}

async function refusal(location: string): Promise<unknown> {
  return open(location).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('a database file', () => {
  it('is made with its folder, written ahead, with foreign keys', async () => {
    const path = join(folder, 'new', 'folder', 'own.sqlite');
    const database = await open(path);
    expect(existsSync(path)).toBe(true);
    const pragma = async (name: string) =>
      (await sql`${sql.raw(`pragma ${name}`)}`.execute(database)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 1 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
  });

  it('keeps what was written when it is opened again', async () => {
    const path = newPath();
    const first = await open(path);
    expect(await pendingMigrations(first)).toHaveLength(allMigrations.length);
    await migrateToLatest(first);
    await writeSetting(first, 'key', 'kept');
    await closeDatabase(first);
    const again = await open(path);
    expect(await pendingMigrations(again)).toEqual([]);
    expect(await readSetting(again, 'key')).toBe('kept');
  });

  it('is migrated once where two programs open it', async () => {
    const path = newPath();
    const counts = await Promise.all([
      migrateInProcess(path),
      migrateInProcess(path),
      migrateInProcess(path),
    ]);
    expect(counts.sort()).toEqual([0, 0, allMigrations.length]);
  });

  it('that another program writes to is locked for writing, not for reading', async () => {
    const path = newPath();
    const one = await open(path);
    await migrateToLatest(one);
    await writeSetting(one, 'key', 'before');
    await one.transaction().execute(async (transaction) => {
      await writeSetting(transaction, 'key', 'one');
      const other = await open(path, 50);
      const error = await writeSetting(other, 'key', 'other').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DatabaseLockedError);
      expect(String(error)).toBe(
        `DatabaseLockedError: The database ${path} is locked: another program is writing to it. Try again when it has ended.`,
      );
      const begun = other.transaction().execute(async () => undefined);
      await expect(begun).rejects.toBeInstanceOf(DatabaseLockedError);
      expect(await migrateToLatest(other)).toEqual([]);
      expect(await readSetting(other, 'key')).toBe('before');
    });
    expect(await readSetting(one, 'key')).toBe('one');
  });

  it('that is locked loses nothing: a refused transaction can be tried again', async () => {
    const path = newPath();
    const [one, other] = [await open(path), await open(path, 50)];
    await migrateToLatest(one);
    const write = () =>
      other.transaction().execute((transaction) => writeSetting(transaction, 'key', 'other'));
    await one.transaction().execute(async () => {
      await expect(write()).rejects.toBeInstanceOf(DatabaseLockedError);
    });
    await write();
    expect(await readSetting(one, 'key')).toBe('other');
  });
});

describe('a file that cannot grow', () => {
  it('says so, keeps what was stored before, and takes more once there is room', async () => {
    const database = await open(newPath());
    await migrateToLatest(database);
    await writeSetting(database, 'key', 'kept');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 4)}`.execute(database);
    const fill = () =>
      database.transaction().execute(async (transaction) => {
        await writeSetting(transaction, 'key', 'lost');
        for (let each = 0; each < 100; each += 1)
          await writeSetting(transaction, `more-${each}`, 'x'.repeat(4_000));
      });
    await expect(fill()).rejects.toMatchObject({ name: 'UnusableDatabaseError', reason: 'full' });
    expect(await readSetting(database, 'key')).toBe('kept');
    await sql`pragma max_page_count = 100000`.execute(database);
    await fill();
    expect(await readSetting(database, 'more-99')).toHaveLength(4_000);
  });
});

describe('a location that cannot be used', () => {
  it('that is a text file is left as it is', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear reader, '.repeat(200));
    const error = await refusal(path);
    expect(error).toBeInstanceOf(UnusableDatabaseError);
    expect(error).toMatchObject({ reason: 'notADatabase' });
    expect(String(error)).toContain(`${path} is not a database`);
    expect(readFileSync(path, 'utf8')).toBe('Dear reader, '.repeat(200));
  });

  it('that is a folder is named', async () => {
    expect(await refusal(folder)).toMatchObject({ reason: 'cannotOpen' });
  });

  it('that lies under a file is named', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const error = await refusal(join(file, 'own.sqlite'));
    expect(error).toBeInstanceOf(UnusableDatabaseError);
    expect(error).toMatchObject({ reason: 'cannotOpen' });
  });

  it('that lies in a folder which may not be written is named', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const errors = await withoutRoot(async () => [
      await refusal(join(closed, 'own.sqlite')),
      await refusal(join(closed, 'deeper', 'own.sqlite')),
    ]);
    for (const error of errors) expect(error).toBeInstanceOf(UnusableDatabaseError);
    expect(errors).toMatchObject([{ reason: 'cannotOpen' }, { reason: 'readOnly' }]);
  });

  it('that may only be read refuses writing in one sentence', async () => {
    const place = join(folder, 'shelf');
    mkdirSync(place);
    const path = join(place, 'own.sqlite');
    const database = await open(path);
    await migrateToLatest(database);
    await closeDatabase(database);
    chmodSync(path, 0o444);
    const error = await withoutRoot(async () => {
      const reader = await open(path);
      return writeSetting(reader, 'key', 'value');
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnusableDatabaseError);
    expect(String(error)).toContain(path);
  });

  it('that is no address is named without its password', async () => {
    const error = await refusal('postgres://user:secret@[nowhere/name');
    expect(error).toMatchObject({ reason: 'badAddress' });
    expect(String(error)).not.toContain('secret');
  });

  it('where no server answers is named', async () => {
    const port = await closedPort();
    const error = await refusal(`postgres://user:secret@127.0.0.1:${port}/name`);
    expect(error).toBeInstanceOf(UnusableDatabaseError);
    expect(error).toMatchObject({ reason: 'unreachable' });
    expect(String(error)).toContain(`127.0.0.1:${port}/name cannot be reached`);
    expect(String(error)).not.toContain('secret');
  });
});

/** Migrates in a process of its own, and gives how many migrations that one applied. */
async function migrateInProcess(path: string): Promise<number> {
  const program = `
    import { closeDatabase, openDatabase } from './server/store/open-database.ts';
    import { migrateToLatest } from './server/store/migrate.ts';
    const database = await openDatabase(process.argv[1]);
    console.log((await migrateToLatest(database)).length);
    await closeDatabase(database);`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program, path];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return Number(stdout);
}

/** Runs the work as a user whom file rights bind: root may write everywhere. */
async function withoutRoot<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  const nobody = 65_534;
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A port that was free a moment ago. */
function closedPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
