import { Command } from 'commander';
import type { RelinkReport } from '../../shared/schemas/relink-report.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { type RelinkOptions, relinkArticles } from '../pipeline/relink.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { Progress } from './progress.ts';
import { relinkText } from './relink-text.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface CommandOptions {
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly article: readonly string[];
  readonly since?: string;
  readonly name: readonly string[];
  readonly instrument: readonly string[];
  readonly examples: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly database?: string;
  readonly bundledPrices: boolean;
}

/** `newstape relink`: the linker and dictionary of now over stored articles, with a report of what changed. */
export function relinkCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  return new Command('relink')
    .description(
      'link stored articles again that another version of the linker or of the dictionary linked, and say what changed; judgements of people stay in force',
    )
    .option('--dry-run', 'only say what would change')
    .option('--all', 'also articles that the linker and dictionary of now linked')
    .option('--article <id>', 'only this article; may be given several times', collect, [])
    .option('--since <date>', 'only articles of this day or later, and of unknown date, YYYY-MM-DD')
    .option('--name <name>', 'only articles that have this name; may be given several times', collect, [])
    .option(
      '--instrument <id>',
      'only articles that are linked to this instrument, or have one of the names; may be given several times',
      collect,
      [],
    )
    .option('--examples <count>', 'most changes to show of each instrument', '3')
    .option('--json', 'print the report as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--no-bundled-prices', 'do not fill missing prices from the bundled daily prices')
    .option('--quiet', 'no progress on standard error')
    .action(async (options: CommandOptions) => {
      const wanted = relinkOptionsOf(options);
      const report = await withDatabase(environment, options.database, (database) =>
        relinkAll(environment, database, wanted, options),
      );
      const text = options.json ? JSON.stringify(report) : relinkText(report);
      environment.standardOutput.write(`${text}\n`);
      done(exitCodeOf(report.articlesRead, report.unknownArticleIds.length));
    });
}

function relinkOptionsOf(options: CommandOptions): RelinkOptions {
  const { since, article, name, instrument, examples } = options;
  if (since !== undefined && !isSessionDate(since)) {
    throw new UsageError(`--since "${since}" is not a date written as YYYY-MM-DD`);
  }
  if (!/^\d{1,6}$/.test(examples)) throw new UsageError(`--examples "${examples}" is not a whole number`);
  const blank = name.find((one) => one.trim() === '');
  if (blank !== undefined) throw new UsageError('--name is empty: write a name that stands in the articles');
  return {
    dryRun: options.dryRun ?? false,
    all: options.all ?? false,
    ...(article.length === 0 ? {} : { articleIds: article }),
    ...(since === undefined ? {} : { since }),
    names: name,
    instrumentIds: instrument.map((id) => {
      if (isInstrumentId(id)) return id;
      throw new UsageError(`--instrument "${id}" is not an instrument id, such as KRX:000660`);
    }),
    examples: Number(examples),
  };
}

async function relinkAll(
  environment: CliEnvironment,
  database: Database,
  wanted: RelinkOptions,
  { quiet, bundledPrices }: CommandOptions,
): Promise<RelinkReport> {
  const { bundled, now } = environment;
  await prepareDatabase(database, await bundled.listing(), bundled.sources);
  const fallback = bundledPrices ? await bundled.prices(await listInstruments(database)) : null;
  const progress = new Progress(environment, quiet ?? false);
  try {
    return await relinkArticles(
      {
        database,
        reference: await currentReference(database, await bundled.dictionaryData()),
        seriesOf: storedSeriesLookup(database, wanted.dryRun ? null : fallback, now),
        now,
        done: () => progress.step('articles'),
      },
      wanted,
    );
  } finally {
    progress.end();
  }
}
