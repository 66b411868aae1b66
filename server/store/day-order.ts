import { type RawBuilder, sql } from 'kysely';
import { inOrder, isAfter, type SortColumn } from './keyset.ts';

/** A list by day, its newest day first or its oldest; rows of no known day are last in both. */
export interface DayOrder {
  /** For `orderBy`. */
  readonly sorted: RawBuilder<unknown>;
  /** What must be true of the rows after a place (null: of all), part by part: each part comes wholly after the one before. */
  readonly partsAfter: (place: readonly (string | number)[] | null) => readonly RawBuilder<boolean>[];
}

/**
 * Both orders of a list, from one index: the oldest first is the newest first from its end. `day` is empty where it is not known,
 * and the first value of a place; `key` are columns that no two rows have alike.
 */
export function byDay(
  day: SortColumn['by'],
  key: readonly SortColumn['by'][],
): Readonly<Record<'newest' | 'oldest', DayOrder>> {
  const newest: readonly SortColumn[] = [
    { by: day, direction: 'desc' },
    ...key.map((by) => ({ by, direction: 'asc' as const })),
  ];
  const oldest = newest.map(({ by, direction }) => ({
    by,
    direction: direction === 'asc' ? ('desc' as const) : ('asc' as const),
  }));
  const isDated = sql<boolean>`${day} > ''`;
  const isUndated = sql<boolean>`${day} = ''`;
  return {
    newest: {
      sorted: inOrder(newest),
      partsAfter: (place) => [place === null ? sql<boolean>`1 = 1` : isAfter(newest, place)],
    },
    oldest: {
      sorted: inOrder(oldest),
      partsAfter: (place) => {
        if (place === null) return [isDated, isUndated];
        const rest = isAfter(oldest, place);
        return place[0] === '' ? [sql<boolean>`${isUndated} and ${rest}`] : [rest, isUndated];
      },
    },
  };
}

/** Rows part by part, until there are so many or the parts are at their end. */
export async function readParts<Row>(
  parts: readonly RawBuilder<boolean>[],
  limit: number,
  read: (part: RawBuilder<boolean>, limit: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    if (rows.length < limit) rows.push(...(await read(part, limit - rows.length)));
  }
  return rows;
}
