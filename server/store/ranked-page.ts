import { decodeCursor, encodeCursor, pageOf } from './keyset.ts';

/**
 * A page of a list that was ranked as a whole, after the row that a cursor names; where that one is gone, from where it
 * stood. A cursor holds a row and its rank, never the value that ranks it: that may be a price. Throws a `BadCursorError`.
 */
export function rankedPage<Row extends { readonly instrumentId: string }>(
  list: string,
  ranked: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { page: Row[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : placeAfter(ranked, decodeCursor(list, [0, ''], cursor));
  return pageOf(ranked.slice(start, start + limit + 1), limit, ({ instrumentId }) =>
    encodeCursor(list, [placeOf(ranked, instrumentId), instrumentId]),
  );
}

function placeOf(ranked: readonly { readonly instrumentId: string }[], id: string): number {
  return ranked.findIndex(({ instrumentId }) => instrumentId === id);
}

function placeAfter(
  ranked: readonly { readonly instrumentId: string }[],
  [rank, id]: readonly (string | number)[],
): number {
  const place = placeOf(ranked, String(id));
  return place < 0 ? Number(rank) : place + 1;
}
