import { raiseDataVersion } from './data-version.ts';
import { noteNews } from './instrument-news.ts';
import { notePrices } from './instrument-prices.ts';
import type { Database } from './open-database.ts';
import { noteCounts } from './record-counts.ts';
import type { Tables } from './tables.ts';

/**
 * Counts the data version up for rows of a table that were written or deleted, and notes whose news and whose prices they are
 * and how many records there are: rows as they were and as they are, where they were not there or are gone none. Call it in the
 * transaction that changed them.
 */
export async function raiseForRows<Name extends keyof Tables>(
  database: Database,
  table: Name,
  before: readonly Tables[Name][],
  after: readonly Tables[Name][],
): Promise<void> {
  await raiseDataVersion(database, table);
  const rows = [...before, ...after];
  await noteNews(database, table, rows);
  await notePrices(database, table, rows);
  await noteCounts(database, table, before, after);
}
