#!/usr/bin/env node
import { constants } from 'node:os';
import { instantUtc } from '../shared/units/instant-utc.ts';
import { runCli } from './cli/run-cli.ts';
import { composeCli } from './compose.ts';

// The only file with effects on import: it gives the process to the command line.
/** So long may ending take, in milliseconds: more than the last replies and the work that is running are given. */
const endingPatience = 30_000;

/** The first signal asks the command to end. The second ends the process at once, and so does time. */
const stopRequested = () =>
  new Promise<void>((resolve) => {
    let isEnding = false;
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      const code = 128 + constants.signals[signal];
      if (isEnding) process.exit(code);
      isEnding = true;
      setTimeout(() => process.exit(code), endingPatience).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });

// A reader that stops reading, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(
  process.argv.slice(2),
  composeCli({
    standardInput: process.stdin,
    standardOutput: process.stdout,
    standardError: process.stderr,
    variables: process.env,
    now: () => instantUtc(Date.now()),
    stopRequested,
  }),
);
