import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { currentCalendars } from '../pipeline/current-calendars.ts';
import { deriveStalePrices } from '../pipeline/derive-stale-prices.ts';
import type { PriceStoring } from '../pipeline/derive-stored-prices.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

/** The options that every command about stored prices has. */
export interface PricesOptions {
  readonly database?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Runs the work on the database that the command names, brought up to date: its tables, the operator's calendars, and what
 * is derived from prices.
 */
export function withPrices<Result>(
  environment: CliEnvironment,
  { database: location, quiet }: PricesOptions,
  work: (context: PriceStoring) => Promise<Result>,
): Promise<Result> {
  const { bundled } = environment;
  return withDatabase(environment, location, async (database) => {
    await prepareDatabase(database, await bundled.listing(), bundled.sources);
    const context = { database, calendarOf: await currentCalendars(database) };
    const progress = new Progress(environment, quiet ?? false);
    try {
      await deriveStalePrices({ ...context, now: environment.now }, () =>
        progress.step('series derived again'),
      );
    } finally {
      progress.end();
    }
    return work(context);
  });
}

/** The instruments of the command line; undefined where none is named. Throws a `UsageError` for what is no id. */
export function givenInstruments(words: readonly string[]): InstrumentId[] | undefined {
  if (words.length === 0) return undefined;
  return words.map((word) => {
    if (isInstrumentId(word)) return word;
    throw new UsageError(`"${word}" is not an instrument id, such as KRX:005930 or XNAS:NVDA`);
  });
}

/** Rows as columns of equal width, two spaces apart; the last one as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
