import { raiseDataVersion, readDataVersion, standingVersion, tablesOfPrices } from './data-version.ts';
import { readInstrumentVersion, writeInstrumentVersions } from './instrument-versions.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** The instruments that a transaction noted already: all that it changes bears one data version. */
const notedBy = new WeakMap<Database, Set<string>>();

/**
 * Notes whose prices some rows are that were written or deleted. Call it in the transaction that changed them, after the data
 * version was raised. Rows of other tables are nobody's prices.
 */
export async function notePrices(
  database: Database,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  if (!tablesOfPrices.has(table) || rows.length === 0) return;
  const noted = (database.isTransaction && notedBy.get(database)) || new Set<string>();
  if (database.isTransaction) notedBy.set(database, noted);
  const named = rows.map((row): unknown => Reflect.get(row, 'instrumentId'));
  const fresh = [...new Set(named.filter((id) => typeof id === 'string'))].filter((id) => !noted.has(id));
  if (fresh.length === 0) return;
  for (const id of fresh) noted.add(id);
  await writeInstrumentVersions(database, 'instrument_prices', await readDataVersion(database), fresh);
}

/** Counts the data version up for a change of one instrument's prices in a table, and notes whose they are. */
export async function raisePricesOf(
  database: Database,
  table: 'price_series' | 'price_bar_month',
  { instrumentId }: { readonly instrumentId: string },
): Promise<void> {
  await raiseDataVersion(database, table);
  await notePrices(database, table, [{ instrumentId }]);
}

/**
 * The version of what rests on the prices of one instrument and on what neither prices nor stories tell (`17.12`); null in a
 * transaction that changed one of them: what it will be is not sure yet.
 */
export async function standingPrices(database: Database, instrumentId: string): Promise<string | null> {
  const ground = await standingVersion(database, 'groundVersion');
  if (ground === null || notedBy.get(database)?.has(instrumentId)) return null;
  return `${ground}.${await readInstrumentVersion(database, 'instrument_prices', instrumentId)}`;
}

/** The instruments whose prices changed after a data version; null where they are more than `most`. */
export async function pricesChangedSince(
  database: Database,
  version: number,
  most: number,
): Promise<string[] | null> {
  const rows = await database
    .selectFrom('instrument_prices')
    .select('instrumentId')
    .where('version', '>', version)
    .limit(most + 1)
    .execute();
  return rows.length > most ? null : rows.map((row) => row.instrumentId);
}
