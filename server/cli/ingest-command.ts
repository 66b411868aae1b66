import { Command } from 'commander';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { type IngestContext, ingestPage } from '../pipeline/ingest-page.ts';
import { rejectedReport } from '../pipeline/ingest-report.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { buildReference } from '../pipeline/reference.ts';
import { sourceDocuments } from '../pipeline/source-documents.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { saveRejection } from '../store/rejections.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { Progress } from './progress.ts';
import { reportText } from './report-text.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface IngestOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly url?: string;
  readonly crawlDate?: string;
  readonly database?: string;
  readonly bundledPrices: boolean;
}

/** `newstape ingest SOURCE…`: documents into the database, with a summary of each. */
export function ingestCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('ingest')
    .description(
      'read pages into the database: HTML, text, JSON lines, a folder of them, or - for standard input',
    )
    .argument('<source...>', 'files, folders or -')
    .option('--json', 'print one JSON object a document')
    .option('--url <address>', 'the address that the page was taken from')
    .option('--crawl-date <date>', 'the day on which the page was taken, YYYY-MM-DD')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--no-bundled-prices', 'do not fill missing prices from the bundled daily prices')
    .option('--quiet', 'no progress on standard error')
    .action(async (sources: string[], options: IngestOptions) => {
      const given = givenOf(options);
      const tally = await withDatabase(environment, options.database, (database) =>
        ingestAll(environment, database, sources, given, options),
      );
      done(exitCodeOf(tally.accepted, tally.rejected));
    });
}

function givenOf({ url, crawlDate }: IngestOptions): { url?: string; crawlDate?: SessionDate } {
  if (crawlDate !== undefined && !isSessionDate(crawlDate)) {
    throw new UsageError(`--crawl-date "${crawlDate}" is not a date written as YYYY-MM-DD`);
  }
  return { ...(url === undefined ? {} : { url }), ...(crawlDate === undefined ? {} : { crawlDate }) };
}

async function ingestAll(
  environment: CliEnvironment,
  database: Database,
  sources: readonly string[],
  given: { url?: string; crawlDate?: SessionDate },
  options: IngestOptions,
): Promise<{ accepted: number; rejected: number }> {
  const context = await ingestContext(environment, database, options.bundledPrices);
  const progress = new Progress(environment, options.quiet ?? false);
  const tally = { accepted: 0, rejected: 0 };
  for (const source of sources) {
    for await (const next of sourceDocuments(source, given, environment.standardInput)) {
      const report =
        'document' in next
          ? await ingestPage(context, next.document)
          : rejectedReport(next.rejection.subject, next.rejection);
      if ('rejection' in next) await saveRejection(database, next.rejection, environment.now());
      tally[report.outcome === 'rejected' ? 'rejected' : 'accepted'] += 1;
      progress.step('documents');
      print(environment, report, options.json ?? false);
    }
  }
  progress.end();
  if (!options.json && tally.accepted + tally.rejected > 1) {
    environment.standardOutput.write(`${tally.accepted} documents read, ${tally.rejected} left out\n`);
  }
  return tally;
}

async function ingestContext(
  environment: CliEnvironment,
  database: Database,
  bundledPrices: boolean,
): Promise<IngestContext> {
  await prepareDatabase(database, await environment.bundled.listing(), environment.bundled.sources);
  const instruments = await listInstruments(database);
  const fallback = bundledPrices ? await environment.bundled.prices(instruments) : null;
  return {
    database,
    reference: buildReference(instruments),
    seriesOf: storedSeriesLookup(database, fallback, environment.now),
    sourceId: 'files',
    now: environment.now,
  };
}

/** Results go to standard output; a document that was left out is said on standard error too, in one sentence. */
function print(environment: CliEnvironment, report: IngestReport, json: boolean): void {
  if (json) environment.standardOutput.write(`${JSON.stringify(report)}\n`);
  else if (report.outcome !== 'rejected') environment.standardOutput.write(`${reportText(report)}\n`);
  if (report.rejection)
    environment.standardError.write(`${report.locator}: left out: ${report.rejection.detail}\n`);
}
