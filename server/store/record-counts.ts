import { type RawBuilder, sql } from 'kysely';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** Which rows of a table are records that are told of. Rows of other tables are not counted. */
const countedRows: { readonly [Name in keyof Tables]?: (row: Tables[Name]) => boolean } = {
  article: ({ kind }) => kind === 'article',
  news_event: ({ knownUntil }) => knownUntil === null,
  claim: ({ knownUntil }) => knownUntil === null,
};

/**
 * Keeps the counts of records after a change: rows as they were and as they are, where they were not there or are gone none.
 * Call it in the transaction that changed them, after the data version was raised: of two transactions that write at once the
 * second waits there already, so that neither waits for the other's counts.
 */
export async function noteCounts<Name extends keyof Tables>(
  database: Database,
  table: Name,
  before: readonly Tables[Name][],
  after: readonly Tables[Name][],
): Promise<void> {
  const isCounted = countedRows[table];
  if (isCounted === undefined) return;
  const more = after.filter(isCounted).length - before.filter(isCounted).length;
  if (more === 0) return;
  await database
    .insertInto('record_count')
    .values({ tableName: table, count: more })
    .onConflict((conflict) =>
      conflict
        .column('tableName')
        .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('record_count.count'), '+', more) })),
    )
    .execute();
}

/** How many records of a table are stored, as it was kept: none of its rows is read. */
export function recordCount(table: 'article' | 'news_event' | 'claim'): RawBuilder<number> {
  return sql<number>`coalesce((select "count" from record_count where "tableName" = ${table}), 0)`;
}
