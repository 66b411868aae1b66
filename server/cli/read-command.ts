import { Command } from 'commander';
import { explainPage } from '../articles/explain-page.ts';
import { pageInput } from '../pipeline/ingest-page.ts';
import { createPageReader } from '../pipeline/page-reader.ts';
import { readSource, type SourceReading } from '../pipeline/read-source.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { explanationText } from './explanation-text.ts';
import { type Given, givenOf } from './given-options.ts';
import { Progress } from './progress.ts';
import { readingJson } from './reading-json.ts';
import { writeOut } from './write-out.ts';

interface ReadOptions {
  readonly url?: string;
  readonly crawlDate?: string;
  readonly explain?: boolean;
  readonly quiet?: boolean;
}

/** `newstape read FILE|URL…`: documents to articles, one JSON line each, or why each was read as it was. Needs no database. */
export function readCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('read')
    .description('read pages, texts and feeds and print what was read of them; stores nothing')
    .argument('<source...>', 'addresses, files, folders or - for standard input')
    .option('--url <address>', 'the address that the file was taken from')
    .option('--crawl-date <date>', 'the day on which the file was taken, YYYY-MM-DD')
    .option('--explain', 'say for each line of a page why it was kept or left out, and how the date is known')
    .option('--json', 'accepted for uniformity: without --explain the output is always JSON lines')
    .option('--quiet', 'no progress on standard error')
    .action(async (sources: string[], options: ReadOptions) => {
      const given = givenOf(options);
      const progress = new Progress(environment, options.quiet ?? false);
      const tally = { accepted: 0, rejected: 0 };
      for await (const reading of readAll(environment, sources, given)) {
        tally[reading.reading.outcome === 'rejected' ? 'rejected' : 'accepted'] += 1;
        await writeOut(
          environment,
          `${options.explain ? explained(reading) : JSON.stringify(readingJson(reading))}\n`,
        );
        progress.step('documents');
      }
      progress.end();
      done(exitCodeOf(tally.accepted, tally.rejected));
    });
}

async function* readAll(
  environment: CliEnvironment,
  sources: readonly string[],
  given: Given,
): AsyncGenerator<SourceReading> {
  const fetching = environment.openFetching();
  const reader = createPageReader();
  const context = { fetch: fetching.fetch, readPage: reader.read, now: environment.now };
  try {
    for (const source of sources) yield* readSource(context, source, given, environment.standardInput);
  } finally {
    await Promise.all([fetching.close(), reader.close()]);
  }
}

function explained(reading: SourceReading): string {
  const { document } = reading;
  return explanationText(reading, document ? explainPage(pageInput(document)) : null);
}
