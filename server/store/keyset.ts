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

/** True of the rows that come after a place. That no row stands before it by the first column is said for the index. */
export function isAfter(columns: readonly SortColumn[], place: Place): RawBuilder<boolean> {
  const bounds = columns.slice(0, 1).map(({ by, direction }) => {
    return direction === 'asc' ? sql`${by} >= ${place[0]}` : sql`${by} <= ${place[0]}`;
  });
  const alternatives = columns.map((column, at) => {
    const alike = columns.slice(0, at).map(({ by }, before) => sql`${by} = ${place[before]}`);
    const further = column.direction === 'asc' ? sql`>` : sql`<`;
    return sql`(${sql.join([...alike, sql`${column.by} ${further} ${place[at]}`], sql` and `)})`;
  });
  return sql<boolean>`${sql.join([...bounds, sql`(${sql.join(alternatives, sql` or `)})`], sql` and `)}`;
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
