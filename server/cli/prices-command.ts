import { Command } from 'commander';
import type { CliEnvironment } from './cli-environment.ts';
import type { ExitCode } from './exit-code.ts';
import { pricesAdjustCommand } from './prices-adjust.ts';
import { pricesCheckCommand } from './prices-check.ts';
import { pricesFetchCommand } from './prices-fetch.ts';
import { pricesImportCommand } from './prices-import.ts';
import { pricesProvidersCommand } from './prices-providers.ts';
import { pricesStatusCommand } from './prices-status.ts';

/** `newstape prices …`: the daily prices, from their arrival to what a person decides about them. One file a subcommand. */
export function pricesCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('prices')
    .description('the daily prices: where each series stands, what is in doubt, and what a person decided')
    .addCommand(pricesImportCommand(environment, done))
    .addCommand(pricesFetchCommand(environment, done))
    .addCommand(pricesProvidersCommand(environment, done))
    .addCommand(pricesStatusCommand(environment, done))
    .addCommand(pricesCheckCommand(environment, done))
    .addCommand(pricesAdjustCommand(environment, done));
}
