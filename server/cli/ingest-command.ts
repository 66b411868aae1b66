import { Command } from 'commander';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { CollectContext } from '../pipeline/collect-context.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import { inParallel } from '../pipeline/in-parallel.ts';
import { ingestSource } from '../pipeline/ingest-source.ts';
import { createPageReader } from '../pipeline/page-reader.ts';
import { pollDueSources } from '../pipeline/poll-due-sources.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { type Given, givenOf } from './given-options.ts';
import { IngestTally } from './ingest-tally.ts';
import { Progress } from './progress.ts';
import { pollText, reportText } from './report-text.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface IngestOptions {
  readonly sources?: boolean;
  readonly follow?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly url?: string;
  readonly crawlDate?: string;
  readonly database?: string;
  readonly bundledPrices: boolean;
}

/** `newstape ingest SOURCE…`: documents and feeds into the database, with a summary of each. */
export function ingestCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('ingest')
    .description(
      'read into the database: feed and page addresses, OPML, sitemaps, HTML, text, JSON lines, a folder of them, or - for standard input',
    )
    .argument('[source...]', 'addresses, files, folders or -')
    .option('--sources', 'collect what is due of "newstape sources list"')
    .option(
      '--follow <what>',
      'none or pages: fetch the page of each feed entry too (default: as its source says)',
    )
    .option('--json', 'print one JSON object a document')
    .option('--url <address>', 'the address that the file was taken from')
    .option('--crawl-date <date>', 'the day on which the file was taken, YYYY-MM-DD')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--no-bundled-prices', 'do not fill missing prices from the bundled daily prices')
    .option('--quiet', 'no progress on standard error')
    .action(async (sources: string[], options: IngestOptions) => {
      if (sources.length === 0 && !options.sources) {
        throw new UsageError('Name what to read, or write --sources to collect what is due');
      }
      const given = givenOf(options);
      if (options.follow !== undefined && !['none', 'pages'].includes(options.follow)) {
        throw new UsageError(`--follow "${options.follow}" is not one of none, pages`);
      }
      const tally = await withDatabase(environment, options.database, (database) =>
        ingestAll(environment, database, sources, given, options),
      );
      done(exitCodeOf(tally.done, tally.rejected));
    });
}

async function ingestAll(
  environment: CliEnvironment,
  database: Database,
  sources: readonly string[],
  given: Given,
  options: IngestOptions,
): Promise<IngestTally> {
  const { standardOutput, standardInput } = environment;
  const json = options.json ?? false;
  const progress = new Progress(environment, options.quiet ?? false);
  const tally = new IngestTally();
  const { fetch, close } = environment.openFetching();
  const pages = createPageReader();
  const report = (one: IngestReport) => {
    tally.count(one);
    progress.step('documents');
    print(environment, one, json);
  };
  try {
    const context = {
      ...(await ingestContext(environment, database, options.bundledPrices)),
      fetch,
      report,
      news: environment.news(),
      readPage: pages.read,
      followPages: options.follow === 'pages',
    };
    await inParallel(sources, 1, (source) => ingestSource(context, source, given, standardInput));
    const polls = options.sources ? await pollDueSources(context) : [];
    for (const poll of polls) {
      tally.countPoll(poll);
      if (!json) standardOutput.write(`${pollText(poll)}\n`);
    }
    if (options.sources && polls.length === 0 && !json) standardOutput.write('No source is due\n');
  } finally {
    await close();
    await pages.close();
    progress.end();
  }
  if (!json && tally.documents > 1) standardOutput.write(`${tally.summary()}\n`);
  return tally;
}

async function ingestContext(
  environment: CliEnvironment,
  database: Database,
  bundledPrices: boolean,
): Promise<Omit<CollectContext, 'fetch' | 'report'>> {
  await prepareDatabase(database, await environment.bundled.listing(), environment.bundled.sources);
  const instruments = await listInstruments(database);
  const fallback = bundledPrices ? await environment.bundled.prices(instruments) : null;
  return {
    database,
    reference: await currentReference(database, await environment.bundled.dictionaryData()),
    seriesOf: storedSeriesLookup(database, fallback, environment.now),
    now: environment.now,
  };
}

/**
 * Results go to standard output; a document that was left out is said on standard error too, in one sentence. Entries that
 * were stored already have nothing to tell a person.
 */
function print(environment: CliEnvironment, report: IngestReport, json: boolean): void {
  if (json) environment.standardOutput.write(`${JSON.stringify(report)}\n`);
  else if (report.article !== null) environment.standardOutput.write(`${reportText(report)}\n`);
  if (report.rejection)
    environment.standardError.write(`${report.locator}: left out: ${report.rejection.detail}\n`);
}
