import { Command, Option } from 'commander';
import { AdjustmentBasisSchema } from '../../shared/schemas/price-bar.ts';
import { createPageReader } from '../pipeline/page-reader.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { priceNames } from '../pipeline/price-names.ts';
import type { Database } from '../store/open-database.ts';
import { askOnTerminal } from './ask-on-terminal.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { setUpCompanies } from './setup-companies.ts';
import { setUpFeeds } from './setup-feeds.ts';
import { setUpPrices } from './setup-prices.ts';
import { setupState, setupText } from './setup-state.ts';
import type { SetupContext, SetupOptions, SetupTally } from './setup-step.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

/** `newstape setup`: the four steps of the data page in a terminal; without one, what the options say. */
export function setupCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('setup')
    .description(
      'start with your own data in four steps: companies, prices, feeds, check; asks at a terminal, and takes options without one',
    )
    .option('--company <company...>', 'companies to follow, by id, code or exact name')
    .option('--prices <file...>', 'files of prices saved from an exchange or another program')
    .addOption(
      new Option(
        '--basis <basis>',
        'what those prices are adjusted for, where a file does not show it',
      ).choices(AdjustmentBasisSchema.options),
    )
    .option('--feed <address...>', 'feeds, or sites that name one feed')
    .option('--opml <file...>', 'lists of feeds of another reader')
    .option('--yes', 'store without a question')
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'no progress on standard error')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (options: SetupOptions) => {
      done(
        await withDatabase(environment, options.database, async (database) => {
          const { bundled } = environment;
          await prepareDatabase(database, await bundled.listing(), bundled.sources);
          return setUp(environment, database, options);
        }),
      );
    });
}

async function setUp(
  environment: CliEnvironment,
  database: Database,
  options: SetupOptions,
): Promise<ExitCode> {
  const { ask: askPerson, close } = askOnTerminal(environment);
  const isGiven = [options.company, options.prices, options.feed, options.opml].some(
    (given) => given !== undefined,
  );
  // Whoever names what to do is asked nothing that they did not name.
  const ask = options.json || isGiven ? null : askPerson;
  if (ask === null && !isGiven)
    throw new UsageError(
      'There is nobody to ask: name --company, --prices, --feed or --opml, or run it at a terminal',
    );
  const fetching = environment.openFetching();
  const pages = createPageReader();
  const tally: SetupTally = { done: 0, rejected: 0 };
  const context: SetupContext = {
    ...{ environment, database, options, ask, tally },
    confirm: options.yes === true ? null : askPerson,
    ...{ fetch: fetching.fetch, readPage: pages.read },
    say: (text) => {
      if (!options.json) environment.standardOutput.write(`${text}\n`);
    },
    complain: (text) => {
      environment.standardError.write(`${text}\n`);
    },
  };
  try {
    await setUpCompanies(context, await priceNames(database));
    await setUpPrices(context, await priceNames(database));
    await setUpFeeds(context);
    const state = await setupState(database, environment.now());
    environment.standardOutput.write(options.json ? `${JSON.stringify(state)}\n` : setupText(state));
    return exitCodeOf(tally.done, tally.rejected);
  } finally {
    close();
    await Promise.all([fetching.close(), pages.close()]);
  }
}
