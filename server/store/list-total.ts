import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './open-database.ts';

/** What a list is asked: its conditions, and the page of it. */
interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What a cursor holds of the total where a list is not counted. */
export const NOT_COUNTED = -1;

/**
 * Rows of a list are counted up to here. To count half a million takes longer than to read and send a page of them, and who
 * sees "more than 1,000" narrows the list just the same.
 */
export const MOST_COUNTED = 1_000;

/** How many rows a select gives, and `most + 1` where there are more than `most`. */
export async function countUpTo(
  most: number,
  database: Database,
  select: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as "count" from (${select} limit ${most + 1}) as listed`.execute(database);
  return rows[0]?.count ?? 0;
}

/** How many rows a select of a list gives, `MOST_COUNTED + 1` where there are more than are counted. */
export function countRows(database: Database, select: RawBuilder<unknown>): Promise<number> {
  return countUpTo(MOST_COUNTED, database, select);
}

/** What a reply tells of a list that `countRows` counted. */
export function shownTotal(counted: number): { total: number; moreThanTotal: boolean } {
  return { total: Math.min(counted, MOST_COUNTED), moreThanTotal: counted > MOST_COUNTED };
}

/**
 * A short mark of what a list is asked, whichever its page. A cursor carries it beside the total that was counted with the
 * first page: with the same conditions nothing is counted again.
 */
export function conditionsMark({ cursor: _cursor, limit: _limit, ...conditions }: ListQuery): string {
  const asked = Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}
