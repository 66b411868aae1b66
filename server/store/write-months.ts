import { raiseDataVersion } from './data-version.ts';
import { notePrices } from './instrument-prices.ts';
import type { Database } from './open-database.ts';
import { monthOf, packedByMonth } from './packed-month.ts';
import type { Tables } from './tables.ts';
import { changesBetween } from './write-changes.ts';
import { insertRows } from './write-rows.ts';

/** What is packed into a row of a table: how, and in which order. */
interface Packing<Row, Name extends 'session_bar_month' | 'price_event_month'> {
  readonly table: Name;
  /** What tells a row from all others of its share. */
  readonly key: readonly (keyof Row & string)[];
  readonly inOrder: (one: Row, other: Row) => number;
  readonly pack: (rows: readonly [Row, ...Row[]]) => Tables[Name];
}

/** What changed: the months with all rows that they had and have, and the sessions of the rows that changed. */
interface ChangedMonths<Row> {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly sessions: readonly string[];
}

/**
 * Turns the stored rows of a share into wanted ones, of whole months both: a month of which a row is new, gone or reads
 * otherwise is packed anew, all others are left alone. Call it inside a transaction.
 */
export async function writeMonths<
  Row extends { readonly instrumentId: string; readonly sessionDate: string },
  Name extends 'session_bar_month' | 'price_event_month',
>(
  database: Database,
  { table, key, inOrder, pack }: Packing<Row, Name>,
  stored: readonly Row[],
  wanted: readonly Row[],
): Promise<ChangedMonths<Row>> {
  const { gone, written } = changesBetween(key, stored, wanted);
  const changed = [...gone, ...written];
  const [first] = changed;
  if (first === undefined) return { before: [], after: [], sessions: [] };
  const months = new Set(changed.map((row) => monthOf(row.sessionDate)));
  const isOfThem = (row: Row) => months.has(monthOf(row.sessionDate));
  const after = wanted.filter(isOfThem).sort(inOrder);
  const filled = new Set(after.map((row) => monthOf(row.sessionDate)));
  const emptied = [...months].filter((month) => !filled.has(month));
  if (emptied.length > 0) {
    await database
      .deleteFrom(table as 'session_bar_month')
      .where('instrumentId', '=', first.instrumentId)
      .where('month', 'in', emptied)
      .execute();
  }
  await insertRows(database, table, packedByMonth(after, pack), 'instrumentId', 'month');
  await raiseDataVersion(database, table);
  await notePrices(database, table, [first]);
  return { before: stored.filter(isOfThem), after, sessions: changed.map((row) => row.sessionDate) };
}
