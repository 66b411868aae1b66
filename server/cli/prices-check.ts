import { Command } from 'commander';
import type { OpenPriceFlag } from '../../shared/schemas/price-status.ts';
import { checkPrices } from '../pipeline/check-prices.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { givenInstruments, type PricesOptions, withPrices } from './prices-words.ts';
import { writeOut } from './write-out.ts';

/** `newstape prices check`: every doubt about prices that nobody has settled yet; exit code 3 where there is one. */
export function pricesCheckCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('check')
    .description(
      'what is in doubt about the prices in use, and what to do about it; until then it enters no statistic (exit code 3 where something is)',
    )
    .argument('[instrument...]', 'only of these: KRX:042700')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'no progress on standard error')
    .action(async (words: string[], options: PricesOptions) => {
      const instruments = givenInstruments(words);
      const flags = await withPrices(environment, options, ({ database }) =>
        checkPrices(database, instruments),
      );
      if (options.json) await writeOut(environment, `${JSON.stringify({ flags })}\n`);
      else for (const text of texts(flags)) await writeOut(environment, text);
      done(flags.length === 0 ? exitCode.done : exitCode.doneInPart);
    });
}

function texts(flags: readonly OpenPriceFlag[]): string[] {
  if (flags.length === 0) return ['Nothing is in doubt.\n'];
  return flags.map(
    ({ instrumentId, sourceId, sessionDate, kind, reason, advice }) =>
      `${instrumentId}  ${sessionDate}  ${kind}  (${sourceId})\n  ${reason}\n  ${advice}\n`,
  );
}
