import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { sniffMediaType } from '../articles/media-type.ts';
import { type CheckOutcome, checkPage, checkText } from '../pipeline/check-text.ts';
import type { CheckTextContext } from '../pipeline/check-text-context.ts';
import { pageInput } from '../pipeline/ingest-page.ts';
import { createPageReader, type ReadPage } from '../pipeline/page-reader.ts';
import { openPriceDirectory } from '../pipeline/price-directory.ts';
import { buildReference } from '../pipeline/reference.ts';
import { sourceDocuments } from '../pipeline/source-documents.ts';
import { checkReplyText } from './check-reply-text.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

interface CheckOptions {
  readonly prices?: string;
  readonly date?: string;
  readonly language?: 'ko' | 'en';
  readonly whole?: boolean;
  readonly json?: boolean;
}

/** `newstape check FILE|-`: what the numbers of one article's text come to. Needs no database and stores nothing. */
export function checkCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('check')
    .description("check the numbers of an article's text against daily prices; stores nothing")
    .argument('<file>', 'a file of text or HTML, or - for standard input')
    .option('--date <date>', 'the day of publication, YYYY-MM-DD, where the text does not say it')
    .addOption(new Option('--language <language>', 'the language of the text').choices(['ko', 'en']))
    .option(
      '--prices <folder>',
      'daily prices, files named like KRX-000660.csv or US-NVDA.csv (default: the bundled ones)',
    )
    .option('--whole', 'check all of a text, even where it looks like a page around an article')
    .option('--json', 'print one JSON object')
    .option('--quiet', 'accepted for uniformity: the command shows no progress')
    .action(async (file: string, options: CheckOptions) => {
      const stated = statedBy(options);
      const reader = createPageReader();
      try {
        const context = await contextOf(environment, options, reader.read);
        const outcome = await checkFile(context, file, stated, environment);
        if (outcome.outcome === 'refused') environment.standardError.write(`${file}: ${outcome.detail}\n`);
        else {
          const { reply } = outcome;
          await writeOut(environment, `${options.json ? JSON.stringify(reply) : checkReplyText(reply)}\n`);
        }
        done(outcome.outcome === 'checked' ? exitCodeOf(1, 0) : exitCodeOf(0, 1));
      } finally {
        await reader.close();
      }
    });
}

interface Stated {
  readonly date?: SessionDate;
  readonly language?: 'ko' | 'en';
  readonly whole: boolean;
}

function statedBy({ date, language, prices, whole = false }: CheckOptions): Stated {
  if (date !== undefined && !isSessionDate(date))
    throw new UsageError(`--date "${date}" is not a date written as YYYY-MM-DD`);
  if (prices !== undefined && !existsSync(prices))
    throw new UsageError(`--prices "${prices}": there is no such folder`);
  return { whole, ...(date === undefined ? {} : { date }), ...(language === undefined ? {} : { language }) };
}

async function contextOf(
  { bundled, now }: CliEnvironment,
  { prices: folder }: CheckOptions,
  readPage: ReadPage,
): Promise<CheckTextContext> {
  const { instruments } = await bundled.listing();
  const prices =
    folder === undefined
      ? await bundled.prices(instruments)
      : await openPriceDirectory(folder, instruments, {
          sourceId: folder,
          adjustmentBasisOf: () => 'unknown',
        });
  return {
    reference: buildReference(instruments, await bundled.dictionaryData()),
    seriesOf: (id) => prices.seriesOf(id),
    sourceOf: (id) => Promise.resolve(bundled.sources.find((source) => source.id === id) ?? null),
    readPage,
    now,
  };
}

/** A file of HTML is read as a page, all else as the text that it is. */
async function checkFile(
  context: CheckTextContext,
  file: string,
  stated: Stated,
  environment: CliEnvironment,
): Promise<CheckOutcome> {
  for await (const next of sourceDocuments(file, {}, environment.standardInput)) {
    if ('rejection' in next) {
      const { reason, detail } = next.rejection;
      return { outcome: 'refused', reason, detail };
    }
    const page = pageInput(next.document);
    const decoded = decodeBytes(next.document.bytes);
    if ('rejection' in decoded) {
      const { reason, detail } = decoded.rejection;
      return { outcome: 'refused', reason, detail };
    }
    return sniffMediaType(decoded.text) === 'text/html'
      ? checkPage(context, page, stated)
      : checkText(context, decoded.text, stated);
  }
  return { outcome: 'refused', reason: 'emptyDocument', detail: 'There is nothing to check.' };
}
