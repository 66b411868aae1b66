import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgresPrograms, freePort, unprivilegedUser } from '../support/postgres-programs.ts';

const execute = promisify(execFile);

/** A PostgreSQL server of a trial's own, which it may stop and start. */
export interface OwnPostgres {
  readonly address: string;
  start(): Promise<void>;
  /** As an operator does: sessions are ended, nothing is lost. */
  stop(): Promise<void>;
  /** As a crash does: all of its processes end at once. */
  crash(): Promise<void>;
}

/** Makes a server in a folder; null where PostgreSQL's programs are not there. */
export async function makeOwnPostgres(folder: string): Promise<OwnPostgres | null> {
  const programs = findPostgresPrograms();
  if (programs === null) return null;
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  mkdirSync(home);
  chmodSync(folder, 0o755);
  const user = unprivilegedUser();
  if (user) chownSync(home, user.uid, user.gid);
  const settings = { cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...(user ?? {}) };
  // Whoever asks a server meanwhile has to notice what it does: this process must not stand still.
  const run = async (program: string, ...words: string[]) => {
    const running = execute(join(programs, program), words, settings);
    await running;
  };
  await run('initdb', '-D', data, '-U', 'newstape', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const own: OwnPostgres = {
    address: `postgres://newstape@127.0.0.1:${port}/postgres`,
    start: () => run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(home, 'log'), 'start'),
    stop: () => run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'),
    crash: () => run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
  };
  await own.start();
  return own;
}
