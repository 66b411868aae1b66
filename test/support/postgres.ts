import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';

/** A PostgreSQL server for tests, and how to end it. */
export interface TestPostgres {
  /** Makes an empty database and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Makes a database with all tables, empty, and gives its address: a copy of one that was migrated once. */
  readonly createMigratedDatabase: () => Promise<string>;
  /** Drops what was made; a server that was started here is stopped and its files are removed. */
  readonly stop: () => Promise<void>;
}

/**
 * The folder of PostgreSQL's programs: on PATH, else the newest of Debian's; null where there is none. Then one line says
 * so and the tests on PostgreSQL count as skipped; with CI=true that is a failure.
 * Use: `describe.skipIf(!hasPostgres())(…)`.
 */
export function hasPostgres(): boolean {
  if (process.env.NEWSTAPE_TEST_POSTGRES || findPrograms() !== null) return true;
  const missing = 'no PostgreSQL server here: install one, or name an address in NEWSTAPE_TEST_POSTGRES';
  if (process.env.CI === 'true') throw new Error(missing);
  console.log(`Skipped: the tests on PostgreSQL; ${missing}`);
  return false;
}

/** The server that NEWSTAPE_TEST_POSTGRES names, else one of its own in a temporary folder, on the loopback address. */
export async function startPostgres(): Promise<TestPostgres> {
  const named = process.env.NEWSTAPE_TEST_POSTGRES;
  const cluster = named ? null : await startCluster();
  const server = named ?? cluster?.address ?? '';
  const made: string[] = [];
  const create = async (template = 'template1') => {
    const name = `newstape_test_${randomBytes(6).toString('hex')}`;
    await onServer(server, `create database ${name} template ${template}`);
    made.push(name);
    return name;
  };
  const addressOf = (name: string) => {
    const address = new URL(server);
    address.pathname = `/${name}`;
    return address.href;
  };
  const createTemplate = async () => {
    const name = await create();
    const database = await openDatabase(addressOf(name));
    await migrateToLatest(database);
    await closeDatabase(database);
    return name;
  };
  let template: Promise<string> | null = null;
  return {
    createDatabase: async () => addressOf(await create()),
    createMigratedDatabase: async () => {
      template ??= createTemplate();
      return addressOf(await create(await template));
    },
    stop: async () => {
      if (cluster) await cluster.stop();
      else for (const name of made) await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => folder !== '' && isProgram(join(folder, 'initdb'))) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs PostgreSQL until its standard input ends, which it does when this process is gone, however it went; then removes
 * its files. Arguments: the folder to remove, then the command of the server.
 */
const untilInputEnds =
  'folder=$1; shift; "$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf "$folder"';

async function startCluster(): Promise<{ address: string; stop: () => Promise<void> }> {
  const programs = findPrograms();
  if (programs === null) throw new Error('no PostgreSQL programs');
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'newstape-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const settings = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...(user ?? {}) };
  const initdb = ['-D', data, '-U', 'newstape', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...settings, stdio: 'pipe' });
  const port = await freePort();
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
  const server = [join(programs, 'postgres'), '-D', data, '-p', String(port), ...options];
  const child = spawn('sh', ['-c', untilInputEnds, 'sh', folder, ...server], {
    ...settings,
    stdio: ['pipe', 'ignore', 'ignore'],
    // A signal to this program's group must not reach it: it ends, and cleans up, when its input ends.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const address = `postgres://newstape@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(address);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits, at most 20 seconds, until the server answers. */
async function untilReady(address: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(address, 'select 1');
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** initdb refuses root: root runs it as the user `postgres`, everyone else as oneself. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
