import { Command } from 'commander';
import type { CliEnvironment } from './cli-environment.ts';
import type { ExitCode } from './exit-code.ts';

/** `newstape prices …`: the daily prices, from their arrival to what a person decides about them. One file a subcommand. */
export function pricesCommand(_environment: CliEnvironment, _done: (code: ExitCode) => void): Command {
  return new Command('prices').description(
    'the daily prices: where each series stands, what is in doubt, and what a person decided',
  );
}
