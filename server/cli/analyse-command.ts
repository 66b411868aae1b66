import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import * as z from 'zod';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { PageInput } from '../articles/read-page.ts';
import { analysePage } from '../pipeline/analyse-page.ts';
import { readListingDirectory } from '../pipeline/listing-directory.ts';
import { createPageReader, type PageReader } from '../pipeline/page-reader.ts';
import { type Prediction, toPrediction } from '../pipeline/prediction.ts';
import { openPriceDirectory, type PriceDirectory } from '../pipeline/price-directory.ts';
import { buildReference, type Reference } from '../pipeline/reference.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

interface AnalyseOptions {
  readonly prices?: string;
  readonly listings?: string;
  readonly root: string;
  readonly quiet?: boolean;
}

/** One line of standard input. Other keys, such as the gold of a labelled case, are not looked at. */
const AnalyseLineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().optional(),
  file: z.string().optional(),
  crawl_date: SessionDateSchema.nullish(),
  url: z.string().nullish(),
});

/** `newstape analyse`: JSON lines of pages to JSON lines of predictions, one at a time and in the order of the input. */
export function analyseCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('analyse')
    .description(
      'read JSON lines {id, text | file, crawl_date?, url?} from standard input and print predictions; needs no database',
    )
    .option(
      '--prices <folder>',
      'daily prices, files named like KRX-000660.csv or US-NVDA.csv (default: the bundled ones)',
    )
    .option('--listings <folder>', 'krx.csv and us.csv (default: the bundled ones)')
    .option('--root <folder>', 'where a relative "file" is looked for', '.')
    .option('--json', 'accepted for uniformity: the output is always JSON lines')
    .option('--quiet', 'no progress on standard error')
    .action(async (options: AnalyseOptions) => {
      const tools = await analyseTools(environment, options);
      const progress = new Progress(environment, options.quiet ?? false);
      const tally = { accepted: 0, rejected: 0 };
      const lines = createInterface({
        input: environment.standardInput,
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      let number = 0;
      for await (const line of lines) {
        number += 1;
        if (line.trim() === '') continue;
        const outcome = await analyseLine(line, number, options.root, tools);
        if (typeof outcome === 'string') environment.standardError.write(`line ${number}: ${outcome}\n`);
        else await writeOut(environment, `${JSON.stringify(outcome)}\n`);
        tally[typeof outcome === 'string' ? 'rejected' : 'accepted'] += 1;
        progress.step('pages');
      }
      progress.end();
      await tools.reader.close();
      done(exitCodeOf(tally.accepted, tally.rejected));
    });
}

interface AnalyseTools {
  readonly reference: Reference;
  readonly prices: PriceDirectory;
  readonly reader: PageReader;
  readonly now: () => InstantUtc;
}

async function analyseTools(environment: CliEnvironment, options: AnalyseOptions): Promise<AnalyseTools> {
  for (const [name, folder] of Object.entries({ prices: options.prices, listings: options.listings })) {
    if (folder !== undefined && !existsSync(folder))
      throw new UsageError(`--${name} "${folder}": there is no such folder`);
  }
  const instruments: readonly Instrument[] = options.listings
    ? (await readListingDirectory(options.listings)).accepted
    : (await environment.bundled.listing()).instruments;
  const prices = options.prices
    ? await openPriceDirectory(options.prices, instruments, {
        sourceId: options.prices,
        adjustmentBasisOf: () => 'unknown',
      })
    : await environment.bundled.prices(instruments);
  const reference = buildReference(instruments, await environment.bundled.dictionaryData());
  return { reference, prices, reader: createPageReader(), now: environment.now };
}

/** The prediction for one line, or a sentence that says why there is none. */
async function analyseLine(
  line: string,
  number: number,
  root: string,
  { reference, prices, reader, now }: AnalyseTools,
): Promise<Prediction | string> {
  const parsed = parseLine(line);
  if (typeof parsed === 'string') return parsed;
  const { id, text, file, crawl_date: crawlDate, url } = parsed;
  const content = text ?? (file === undefined ? null : await readFile(resolve(root, file)).catch(() => null));
  if (content === null) {
    return file === undefined
      ? `"${id}" has neither "text" nor "file"`
      : `"${id}": the file ${resolve(root, file)} cannot be read; --root says where relative names start`;
  }
  const input: PageInput = {
    content,
    locator: file ?? `line ${number}`,
    ...(text === undefined && file !== undefined ? mediaTypeOf(file) : { mediaType: 'text/plain' as const }),
    ...(url ? { url } : {}),
    ...(crawlDate ? { crawlDate } : {}),
  };
  const seriesOf = (instrument: InstrumentId) => prices.seriesOf(instrument);
  return toPrediction(id, await analysePage(input, reference, seriesOf, reader.read, now()));
}

function parseLine(line: string): z.infer<typeof AnalyseLineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  const parsed = AnalyseLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`)
    .join('; ');
}

function mediaTypeOf(file: string): { mediaType?: 'text/plain' | 'text/html' } {
  const ending = extname(file).toLowerCase();
  if (['.html', '.htm', '.xhtml'].includes(ending)) return { mediaType: 'text/html' };
  return ending === '.txt' ? { mediaType: 'text/plain' } : {};
}
