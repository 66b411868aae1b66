import { raiseDataVersion } from './data-version.ts';
import { noteNews } from './instrument-news.ts';
import { notePrices } from './instrument-prices.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/**
 * Counts the data version up for rows of a table that were written or deleted, and notes whose news and whose prices they are:
 * rows as they were and as they are. Call it in the transaction that changed them.
 */
export async function raiseForRows(
  database: Database,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  await raiseDataVersion(database, table);
  await noteNews(database, table, rows);
  await notePrices(database, table, rows);
}
