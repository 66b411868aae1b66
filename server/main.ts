#!/usr/bin/env node
import { instantUtc } from '../shared/units/instant-utc.ts';
import { runCli } from './cli/run-cli.ts';
import { composeCli } from './compose.ts';
import { stopRequestOf } from './stop-signals.ts';

// The only file with effects on import: it gives the process to the command line.
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
    stopRequested: () => stopRequestOf(process),
  }),
);
