import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A PostgreSQL server of a trial's own, which it may stop and start. */
export interface OwnPostgres {
  readonly address: string;
  start(): void;
  /** As an operator does: sessions are ended, nothing is lost. */
  stop(): void;
  /** As a crash does: all of its processes end at once. */
  crash(): void;
}

/** Makes a server in a folder; null where PostgreSQL's programs are not there. */
export async function makeOwnPostgres(folder: string): Promise<OwnPostgres | null> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const programs = versions.map((version) => join(debian, version, 'bin')).find((one) => existsSync(one));
  if (programs === undefined) return null;
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  mkdirSync(home);
  chmodSync(folder, 0o755);
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  if (user) chownSync(home, user.uid, user.gid);
  const settings = { cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...(user ?? {}) };
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(programs, program), words, { ...settings, stdio: 'ignore' });
  run('initdb', '-D', data, '-U', 'newstape', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const own: OwnPostgres = {
    address: `postgres://newstape@127.0.0.1:${port}/postgres`,
    start: () => run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(home, 'log'), 'start'),
    stop: () => run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'),
    crash: () => run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
  };
  own.start();
  return own;
}

function postgresUser(): { uid: number; gid: number } {
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
