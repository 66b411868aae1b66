import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { AdjustmentBasisSchema, BarHoursSchema } from '../../shared/schemas/price-bar.ts';
import { CurrencySchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import { isSessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { deriveStalePrices } from '../pipeline/derive-stale-prices.ts';
import { type ImportedSeries, importPrices } from '../pipeline/import-prices.ts';
import type { SaidOfPrices } from '../pipeline/place-price-series.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { priceNames } from '../pipeline/price-names.ts';
import { type PriceFile, readPriceFile } from '../pipeline/read-price-file.ts';
import { RefusedPricesError } from '../pipeline/refused-prices-error.ts';
import { askOnTerminal } from './ask-on-terminal.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode, exitCodeOf } from './exit-code.ts';
import { type Decision, importReply, storedText } from './prices-import-text.ts';
import { previewText } from './prices-preview.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface CommandOptions {
  readonly instrument?: string;
  readonly currency?: string;
  readonly basis?: string;
  readonly hours?: string;
  readonly source?: string;
  readonly sourceName?: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly database?: string;
}

/** `newstape prices import FILE…`: daily prices from files that a person saved, after a look at how they were understood. */
export function pricesImportCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('import')
    .description(
      'daily prices of files saved from an exchange, a portal, a data site or a program: shows how each was understood, asks, and stores',
    )
    .argument(
      '<file...>',
      'CSV or text with a header line in Korean or English: UTF-8, CP949 or UTF-16; packed with gzip too',
    )
    .option(
      '--instrument <id>',
      'whose prices they are, where neither a column nor the file name says: KRX:000660',
    )
    .option(
      '--currency <code>',
      'what the prices are in; refused where the instrument is traded in another currency',
    )
    .addOption(
      new Option(
        '--basis <basis>',
        'what the prices are adjusted for, where the file does not show it',
      ).choices(AdjustmentBasisSchema.options),
    )
    .addOption(
      new Option('--hours <hours>', 'whether open, high and low are of the regular session alone').choices([
        'regular',
        'extended',
      ]),
    )
    .option('--source <id>', 'the source to store them under (default: file: and the name of the file)')
    .option('--source-name <text>', 'what to call that source')
    .addOption(new Option('--date-order <order>', 'how 01/02/2024 is meant').choices(['dmy', 'mdy']))
    .option('--date <date>', 'the session of a file that has no column of dates, YYYY-MM-DD')
    .option('--dry-run', 'only show how the files are understood')
    .option('--yes', 'store without a question')
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'no progress on standard error')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (paths: string[], options: CommandOptions) => {
      checkWords(paths, options);
      done(
        await withDatabase(environment, options.database, async (database) => {
          const { bundled } = environment;
          await prepareDatabase(database, await bundled.listing(), bundled.sources);
          return importFiles(environment, await priceNames(database), paths, options);
        }),
      );
    });
}

type Names = Awaited<ReturnType<typeof priceNames>>;

async function importFiles(
  environment: CliEnvironment,
  names: Names,
  paths: readonly string[],
  options: CommandOptions,
): Promise<ExitCode> {
  const said = { ...saidOf(options, names), isOfSeveralFiles: paths.length > 1 };
  const { ask: askPerson, close } = askOnTerminal(environment);
  // With --json nothing is shown that a person could look at before the answer.
  const ask = options.json ? null : askPerson;
  try {
    const listed = { ...names, today: sessionDate(environment.now().slice(0, 10)) };
    const files = await readFiles(paths, said, listed, options.dryRun ? null : ask);
    const readable = files.filter(({ series, basis }) => series.length > 0 && basis !== null);
    const rejected = files.reduce((sum, file) => sum + file.rejected.length, 0);
    if (!options.json)
      for (const file of files) environment.standardOutput.write(previewText(file, options.hours));
    const answer = readable.length === 0 ? 'nothing' : await decision(options, ask);
    const imported =
      answer === 'store'
        ? await storeAll(environment, names, readable, options)
        : new Map<PriceFile, ImportedSeries[]>();
    if (options.json) environment.standardOutput.write(`${JSON.stringify(importReply(files, imported))}\n`);
    else environment.standardOutput.write(storedText(answer, imported));
    if (answer === 'unasked' || answer === 'declined') return exitCode.done;
    const refused = [...imported.values()].flat().filter((one) => 'refused' in one).length;
    const stored = [...imported.values()].flat().length - refused;
    return exitCodeOf(
      answer === 'store' ? stored : readable.length,
      rejected + refused + files.filter((file) => file.basis === null).length,
    );
  } finally {
    close();
  }
}

type Ask = ((question: string) => Promise<string>) | null;

async function decision({ dryRun, yes }: CommandOptions, ask: Ask): Promise<Decision> {
  if (dryRun) return 'dryRun';
  if (yes) return 'store';
  if (ask === null) return 'unasked';
  return /^(?:y|yes|예|네)$/i.test((await ask('Store these prices? [y/N] ')).trim()) ? 'store' : 'declined';
}

/** Reads the files; where one does not show its basis and a person can be asked, asks once for all of them. */
async function readFiles(
  paths: readonly string[],
  said: SaidOfPrices,
  listed: Parameters<typeof readPriceFile>[3],
  ask: Ask,
): Promise<PriceFile[]> {
  const files: PriceFile[] = [];
  let answered: SaidOfPrices['basis'];
  for (const path of paths) {
    const bytes = await bytesOf(path);
    const file = readPriceFile(path, bytes, said, listed);
    if (file.basis !== null || file.series.length === 0 || ask === null) {
      files.push(file);
      continue;
    }
    answered ??= await askedBasis(file.name, ask);
    files.push(answered === undefined ? file : { ...file, basis: answered, basisReason: 'said when asked' });
  }
  return files;
}

async function askedBasis(name: string, ask: NonNullable<Ask>): Promise<SaidOfPrices['basis']> {
  const answer = await ask(
    `${name} does not show what its prices are adjusted for. none, split, splitAndDividend or unknown? `,
  );
  const basis = AdjustmentBasisSchema.safeParse(answer.trim());
  return basis.success ? basis.data : undefined;
}

async function storeAll(
  environment: CliEnvironment,
  { database, calendarOf }: Names,
  files: readonly PriceFile[],
  { source: sourceId, sourceName, hours, quiet }: CommandOptions,
): Promise<Map<PriceFile, ImportedSeries[]>> {
  const progress = new Progress(environment, quiet ?? false);
  const imported = new Map<PriceFile, ImportedSeries[]>();
  try {
    for (const file of files) {
      const options = {
        sourceId,
        sourceName,
        hours: BarHoursSchema.optional().parse(hours),
        fetchedAt: environment.now(),
        done: () => progress.step('series'),
      };
      imported.set(file, await importPrices({ database, calendarOf }, file, options));
    }
    // What is measured against an index that was among them.
    await deriveStalePrices({ database, calendarOf }, () => progress.step('series derived again'));
    return imported;
  } catch (error) {
    if (error instanceof RefusedPricesError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.end();
  }
}

/** The options that say something of the prices, checked. Throws a `UsageError`. */
function saidOf(
  { instrument, currency, basis, dateOrder, date }: CommandOptions,
  { names }: Names,
): SaidOfPrices {
  const named = instrument === undefined ? undefined : names.byCode(instrument);
  if (named !== undefined && 'problem' in named) {
    const perhaps = named.candidates.map(({ id }) => id).join(', ');
    throw new UsageError(
      `--instrument: ${named.problem}${perhaps === '' ? ': "newstape instruments add" adds one' : ` (perhaps ${perhaps})`}`,
    );
  }
  return {
    ...{ instrument: named?.instrument, currency, dateOrder },
    date: SessionDateSchema.optional().parse(date),
    basis: AdjustmentBasisSchema.optional().parse(basis),
  };
}

/** Throws a `UsageError` for what can be told without a database, before one is made. */
function checkWords(paths: readonly string[], { date, currency }: CommandOptions): void {
  if (date !== undefined && !isSessionDate(date))
    throw new UsageError(`--date "${date}" is not a date written as YYYY-MM-DD`);
  if (currency !== undefined && !CurrencySchema.safeParse(currency).success)
    throw new UsageError(`--currency "${currency}" is not a currency code of ISO 4217, such as KRW or USD`);
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`The file ${missing} cannot be read`);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`The file ${path} cannot be read`);
  }
}
