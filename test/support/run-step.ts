import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Tally } from './tally.ts';

/** One program of the test command, and how its end is counted. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
  readonly tally: (passed: boolean) => Tally;
}

/** Runs a step and prints what it says as it comes, each line under the step's name. Gives whether it passed. */
export async function runStep({ name, command }: Step): Promise<boolean> {
  const started = performance.now();
  const [program, ...words] = command;
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  await Promise.all([ended, print(name, child.stdout), print(name, child.stderr)]);
  const passed = (await ended) === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return passed;
}

async function print(name: string, output: Readable): Promise<void> {
  for await (const line of createInterface({ input: output })) console.log(`${name} | ${line}`);
}
