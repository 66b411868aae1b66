import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The built service in a process of its own. */
export interface ScaleService {
  readonly address: string;
  /** From the start of the process to the first answer of /api/v1/state, in milliseconds. */
  readonly startMilliseconds: number;
  /** Memory that it holds now, and the most that it held, in bytes. */
  memory(): { readonly now: number; readonly most: number };
  /** Processor time that it has used, all its threads together, in milliseconds. */
  processor(): number;
  stop(): Promise<void>;
}

const main = new URL('../../../program/main.js', import.meta.url).pathname;
const statePath = '/api/v1/state';
/** How long a tick of the processor time is that Linux tells, in milliseconds. */
const tick = 10;

/** Starts the service over a database; it collects nothing by itself. */
export async function startScaleService(location: string): Promise<ScaleService> {
  const started = performance.now();
  const child = spawn(process.execPath, [main, 'serve', '--no-jobs', '--port', '0', '--database', location], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NEWSTAPE_LOG_LEVEL: 'error', ...adminToken },
  });
  const ended = once(child, 'exit');
  const address = await addressOf(child, ended);
  await (await fetch(`${address}${statePath}`)).text();
  return {
    address,
    startMilliseconds: performance.now() - started,
    memory: () => ({ now: kilobytes(child, 'VmRSS') * 1024, most: kilobytes(child, 'VmHWM') * 1024 }),
    processor: () => processorOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const adminToken = { NEWSTAPE_ADMIN_TOKEN: 'token-of-the-bench-0123456789abcdef' };

async function addressOf(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  if (child.stdout === null) throw new Error('the service has no output');
  const lines = createInterface(child.stdout);
  const first = await Promise.race([once(lines, 'line'), ended.then(() => [])]);
  const address = /http:\S+/.exec(String(first[0]))?.[0];
  if (address === undefined) throw new Error('the service did not start');
  return address.replace('localhost', '127.0.0.1');
}

function kilobytes(child: ChildProcess, field: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
}

function processorOf(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
