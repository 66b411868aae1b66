import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { BadCursorError } from './bad-cursor-error.ts';

/** One column of a list's fixed order. The last columns together are a key, so that no two rows stand at one place. */
export interface SortColumn {
  readonly by: RawBuilder<string | number>;
  readonly direction: 'asc' | 'desc';
}

/** A place in a list: the values of its sort columns. */
type Place = readonly (string | number)[];

const CursorSchema = z.tuple([z.string()], z.union([z.string(), z.int()]));

/** The place after a row, as a text that tells a caller nothing. `list` names the list and its order. */
export function encodeCursor(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/** The place that a cursor of this list stands for. Throws a `BadCursorError`. */
export function decodeCursor(list: string, example: Place, cursor: string): Place {
  const read = CursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!read.success) throw new BadCursorError(cursor);
  const [of, ...place] = read.data;
  const fits =
    place.length === example.length && place.every((value, at) => typeof value === typeof example[at]);
  if (of !== list || !fits) throw new BadCursorError(cursor);
  return place;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * True of the rows that come after a place. Of the first column it is said where they begin, which an index takes; the rest is
 * said by what it is not. As alternatives SQLite would look each of them up by itself, and sort all rows to the end of the list.
 */
export function isAfter(columns: readonly SortColumn[], place: Place): RawBuilder<boolean> {
  const [first, ...rest] = columns;
  if (first === undefined) throw new Error('A list without an order has no places');
  const [value, ...values] = place;
  const begins = first.direction === 'asc' ? sql`>=` : sql`<=`;
  return sql<boolean>`${first.by} ${begins} ${value}
    and not (${first.by} = ${value} and ${isUpTo(rest, values)})`;
}

/** True of the rows that come before a place or stand at it. */
function isUpTo([first, ...rest]: readonly SortColumn[], [value, ...values]: Place): RawBuilder<boolean> {
  if (first === undefined) return sql<boolean>`1 = 1`;
  const nearer = first.direction === 'asc' ? sql`<` : sql`>`;
  return sql<boolean>`(${first.by} ${nearer} ${value} or (${first.by} = ${value} and ${isUpTo(rest, values)}))`;
}

/** The order of the columns, for `orderBy`. */
export function inOrder(columns: readonly SortColumn[]): RawBuilder<unknown> {
  return sql`${sql.join(columns.map(({ by, direction }) => sql`${by} ${direction === 'asc' ? sql`asc` : sql`desc`}`))}`;
}

/** Cuts the one row too many that was asked for, and gives the cursor of the page after, or null at the end. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorAfter: (last: Row) => string,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last ? cursorAfter(last) : null };
}
