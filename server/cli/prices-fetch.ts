import { Command } from 'commander';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { deriveStalePrices } from '../pipeline/derive-stale-prices.ts';
import { fetchPrices } from '../pipeline/fetch-prices.ts';
import type { FetchedPrices } from '../pipeline/fetched-prices.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { priceNames } from '../pipeline/price-names.ts';
import type { PriceProviders } from '../pipeline/price-providers.ts';
import { judgeDueClaims } from '../pipeline/recheck-claims.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { fetchedText } from './prices-fetch-text.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface FetchOptions {
  readonly provider: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly database?: string;
}

/** `newstape prices fetch [INSTRUMENT…] --provider ID`: daily prices from a provider, from the last stored session on. */
export function pricesFetchCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('fetch')
    .description(
      'daily prices from a provider, from the last stored session on; run it again to go on where it stopped',
    )
    .argument(
      '[instrument...]',
      'ids or codes (default: every instrument that has prices; whole markets where the provider gives them)',
    )
    .requiredOption('--provider <id>', 'as "prices providers" has it')
    .option('--from <date>', 'first session, YYYY-MM-DD (default: from the last stored one on)')
    .option('--to <date>', 'last session, YYYY-MM-DD (default: the newest that the provider has)')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'no progress on standard error')
    .action(async (instruments: string[], options: FetchOptions) => {
      const provider = readyProvider(environment.priceProviders(), options.provider);
      const span = { from: givenDate('--from', options.from), to: givenDate('--to', options.to) };
      if (span.from !== null && span.to !== null && span.from > span.to) {
        throw new UsageError(`--from ${span.from} is after --to ${span.to}`);
      }
      const fetched = await fetchAll(environment, provider, { instruments, span }, options);
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify(fetched)}\n`);
      else standardOutput.write(fetchedText(fetched));
      done(codeOf(fetched));
    });
}

async function fetchAll(
  environment: CliEnvironment,
  provider: PriceProviders[number],
  asked: {
    readonly instruments: readonly string[];
    readonly span: { readonly from: SessionDate | null; readonly to: SessionDate | null };
  },
  { database: location, quiet }: FetchOptions,
): Promise<FetchedPrices> {
  const { bundled, now, wait } = environment;
  const progress = new Progress(environment, quiet ?? false);
  const fetching = environment.openFetching();
  try {
    return await withDatabase(environment, location, async (database) => {
      await prepareDatabase(database, await bundled.listing(), bundled.sources);
      const names = await priceNames(database);
      const ids = asked.instruments.map((text) => namedInstrument(names, text));
      const step = () => progress.step('answers');
      const context = {
        ...{ database, calendarOf: names.calendarOf, fetch: fetching.fetch },
        ...{ now, wait, step },
      };
      const fetched = await fetchPrices(context, provider, {
        ...asked.span,
        instrumentIds: ids.length === 0 ? null : ids,
      });
      // What is measured against an index that was among them.
      await deriveStalePrices(context, () => progress.step('series derived again'));
      // Numbers whose price did not come are awaited for a week.
      await judgeDueClaims(context, now());
      return fetched;
    });
  } finally {
    await fetching.close();
    progress.end();
  }
}

/** The provider with this id, if it may be asked. Throws a `UsageError` that says which there are, or which key is missing. */
function readyProvider(providers: PriceProviders, id: string): PriceProviders[number] {
  const provider = providers.find((one) => one.id === id);
  if (!provider) {
    throw new UsageError(
      `No provider has the id "${id}"; there are ${providers.map((one) => one.id).join(', ')}`,
    );
  }
  const { variable, kind, isSet, how } = provider.access;
  if (!isSet && kind === 'key') {
    throw new UsageError(`${provider.source.name} needs a key of your own in ${variable}: ${how}`);
  }
  return provider;
}

function namedInstrument({ names }: Awaited<ReturnType<typeof priceNames>>, text: string): InstrumentId {
  const named = names.byCode(text);
  if ('instrument' in named) return named.instrument.id;
  const perhaps = named.candidates.map(({ id }) => id).join(', ');
  throw new UsageError(`${named.problem}${perhaps === '' ? '' : ` (perhaps ${perhaps})`}`);
}

function givenDate(option: string, text: string | undefined): SessionDate | null {
  if (text === undefined) return null;
  if (!isSessionDate(text)) throw new UsageError(`${option} "${text}" is not a date written as YYYY-MM-DD`);
  return text;
}

function codeOf({ series, sessions }: FetchedPrices): ExitCode {
  const outcomes = [...series, ...sessions].map(({ outcome }) => outcome);
  const refused = outcomes.filter((outcome) => outcome === 'refused').length;
  return exitCodeOf(outcomes.length - refused, refused);
}
