import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { Tables } from './tables.ts';
import { insertRows } from './write-rows.ts';

/** Rows that one statement deletes. */
const deletedAtOnce = 200;

/**
 * Turns `stored` rows of a table into `wanted` ones: deletes those whose key is gone, writes those that are new or read
 * otherwise, and leaves all others alone. Keys are unique in either list. Gives the rows that were written or deleted. Call
 * it inside a transaction.
 */
export async function writeChanges<Name extends keyof Tables>(
  database: Database,
  table: Name,
  key: readonly (keyof Tables[Name] & string)[],
  stored: readonly Tables[Name][],
  wanted: readonly Tables[Name][],
): Promise<readonly Tables[Name][]> {
  const { gone, before, written } = changesBetween(key, stored, wanted);
  for (let start = 0; start < gone.length; start += deletedAtOnce) {
    const keys = gone.slice(start, start + deletedAtOnce).map((row) => {
      const columns = key.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
      return sql`(${sql.join(columns, sql` and `)})`;
    });
    await sql`delete from ${sql.table(table)} where ${sql.join(keys, sql` or `)}`.execute(database);
  }
  await insertRows(database, table, written, ...(stored.length === 0 ? [] : key));
  const changed = [...gone, ...written];
  if (changed.length > 0) {
    await raiseForRows(database, table, [...before, ...gone], written);
  }
  return changed;
}

/** How stored rows become wanted ones. Keys are unique in either list. */
export function changesBetween<Row extends object>(
  key: readonly (keyof Row & string)[],
  stored: readonly Row[],
  wanted: readonly Row[],
): {
  /** Those whose key is gone. */
  readonly gone: readonly Row[];
  /** Those that read otherwise, as they were. */
  readonly before: readonly Row[];
  /** Those that are new or read otherwise, as they are to be. */
  readonly written: readonly Row[];
} {
  const keyOf = (row: Row) => key.map((column) => String(row[column])).join('\n');
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  const before: Row[] = [];
  const written = wanted.filter((row) => {
    const name = keyOf(row);
    const kept = left.get(name);
    left.delete(name);
    const isOther = kept === undefined || !sameRow(kept, row);
    if (isOther && kept !== undefined) before.push(kept);
    return isOther;
  });
  return { gone: [...left.values()], before, written };
}

/** True where two rows of a table hold the same in every column. */
export function sameRow<Row extends object>(one: Row, other: Row, but?: keyof Row): boolean {
  for (const column in other) {
    if (column !== but && one[column] !== other[column]) return false;
  }
  return true;
}
