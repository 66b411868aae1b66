import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { findPostgresPrograms, freePort, unprivilegedUser } from './postgres-programs.ts';

/** A PostgreSQL server for tests, and how to end it. */
export interface TestPostgres {
  /** Makes an empty database and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Makes a database with all tables, empty, and gives its address: a copy of one that was migrated once. */
  readonly createMigratedDatabase: () => Promise<string>;
  /** Drops what was made. */
  readonly stop: () => Promise<void>;
}

/**
 * The folder of PostgreSQL's programs: on PATH, else the newest of Debian's; null where there is none. Then one line says
 * so and the tests on PostgreSQL count as skipped; with CI=true that is a failure.
 * Use: `describe.skipIf(!hasPostgres())(…)`.
 */
export function hasPostgres(): boolean {
  if (process.env.NEWSTAPE_TEST_POSTGRES || findPostgresPrograms() !== null) return true;
  const missing = 'no PostgreSQL server here: install one, or name an address in NEWSTAPE_TEST_POSTGRES';
  if (process.env.CI === 'true') throw new Error(missing);
  console.log(`Skipped: the tests on PostgreSQL; ${missing}`);
  return false;
}

/** A server, and the name of the database of it that has all tables, which is made when it is first needed. */
interface Server {
  readonly address: string;
  template: Promise<string> | null;
}

/** One server for all tests of a process: starting one costs seconds. */
let shared: Promise<Server> | null = null;

/**
 * The server that NEWSTAPE_TEST_POSTGRES names, else one of its own in a temporary folder, on the loopback address, which
 * ends with this process.
 */
export async function startPostgres(): Promise<TestPostgres> {
  shared ??= findServer();
  const server = await shared;
  const made: string[] = [];
  const create = async (template: string) => {
    const name = await createDatabase(server, template);
    made.push(name);
    return addressOf(server, name);
  };
  return {
    createDatabase: () => create('template1'),
    createMigratedDatabase: async () => {
      server.template ??= createTemplate(server);
      return create(await server.template);
    },
    stop: async () => {
      for (const name of made) await onServer(server.address, `drop database ${name} with (force)`);
    },
  };
}

async function findServer(): Promise<Server> {
  return { address: process.env.NEWSTAPE_TEST_POSTGRES ?? (await startCluster()), template: null };
}

async function createDatabase(server: Server, template: string): Promise<string> {
  const name = `newstape_test_${randomBytes(6).toString('hex')}`;
  await onServer(server.address, `create database ${name} template ${template}`);
  return name;
}

function addressOf(server: Server, name: string): string {
  const address = new URL(server.address);
  address.pathname = `/${name}`;
  return address.href;
}

async function createTemplate(server: Server): Promise<string> {
  const name = await createDatabase(server, 'template1');
  const database = await openDatabase(addressOf(server, name));
  await migrateToLatest(database);
  await closeDatabase(database);
  return name;
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

/**
 * Runs PostgreSQL until its standard input ends, which it does when this process is gone, however it went; then removes
 * its files. Arguments: the folder to remove, then the command of the server.
 */
const untilInputEnds =
  'folder=$1; shift; "$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf "$folder"';

/** Gives the address. */
async function startCluster(): Promise<string> {
  const programs = findPostgresPrograms();
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
  // Neither the server nor the line to it keeps this process from ending.
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  const address = `postgres://newstape@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(address);
    return address;
  } catch (error) {
    child.stdin.end();
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
