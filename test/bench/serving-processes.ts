import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { LoadJob, LoadResult } from './serving-load.ts';

/** A process of the bench, and the first line that it printed. */
export interface Started {
  readonly line: string;
  stop(): Promise<void>;
}

/** The token that lets the bench ask for what only the operator may. */
export const benchToken = 'token-of-the-bench-0123456789abcdef';

/** Starts the built service over a database; with `jobs` it collects by itself. Gives its address as `line`. */
export async function startBuiltService(database: string, jobs = false): Promise<Started> {
  const main = builtFile('../../../program/main.js');
  const options = ['serve', '--port', '0', '--database', database, ...(jobs ? [] : ['--no-jobs'])];
  const started = await start([...profiling(), main, ...options], {
    NEWSTAPE_ADMIN_TOKEN: benchToken,
    NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1',
    NEWSTAPE_LOG_LEVEL: 'error',
  });
  const address = /http:\S+/.exec(started.line)?.[0].replace('localhost', '127.0.0.1');
  if (address === undefined) throw new Error(`the service did not say where it is: ${started.line}`);
  return { ...started, line: address };
}

/** Starts the bare servers over the bytes of a file: the address of the one with Hono, and of the one that answers 304. */
export async function startBareServers(file: string): Promise<Started> {
  return start([builtFile('./serving-bare.js'), file], {});
}

const usual = { headers: {}, status: 200, connections: 10, seconds: 5, once: false } as const;

/** Asks from a process of its own, after a second of warming up. Throws where an answer is not what it should be. */
export async function load(
  address: string,
  paths: readonly string[],
  options: Partial<LoadJob> = {},
): Promise<LoadResult> {
  const job: LoadJob = { ...usual, ...options, address, paths: [...paths] };
  const child = spawn(process.execPath, [builtFile('./serving-load.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answer = text(child.stdout);
  Readable.from([JSON.stringify(job)]).pipe(child.stdin);
  const result: LoadResult = JSON.parse(await answer);
  if (result.fault === null) return result;
  const one = await fetch(`${address}${paths[0]}`, { headers: { ...job.headers } });
  throw new Error(
    `${result.fault}, as of ${address}${paths[0]}: ${one.status} ${(await one.text()).slice(0, 500)}`,
  );
}

function builtFile(path: string): string {
  return new URL(path, import.meta.url).pathname;
}

/** `NEWSTAPE_BENCH_PROFILE=folder` writes what the service's processor time went into. */
function profiling(): string[] {
  const folder = process.env.NEWSTAPE_BENCH_PROFILE;
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

async function start(command: readonly string[], variables: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [...command], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), failed(child, ended)]);
  return {
    line: String(line),
    stop: async () => {
      child.stdin.end();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function failed(child: ChildProcess, ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new Error(`a process of the bench ended with ${child.exitCode}: ${child.spawnargs.join(' ')}`);
}
