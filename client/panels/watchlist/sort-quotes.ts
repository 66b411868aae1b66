import type { Quote } from '../../../shared/schemas/quotes-reply.ts';

/** In which order a watchlist is shown: the person's own, nearest to the 52-week high, or newest event first. */
export type WatchlistOrder = 'own' | 'high' | 'news';

export const WATCHLIST_ORDERS: readonly WatchlistOrder[] = ['own', 'high', 'news'];

/** Quotes in an order; `ids` is the person's own. What is not known stands last, and equals keep the person's order. */
export function sortQuotes(quotes: readonly Quote[], ids: readonly string[], order: WatchlistOrder): Quote[] {
  const own = quotes.toSorted(
    (one, other) => ids.indexOf(one.instrument.id) - ids.indexOf(other.instrument.id),
  );
  if (order === 'high') {
    return own.toSorted((one, other) => descending(one.fromHigh ?? -Infinity, other.fromHigh ?? -Infinity));
  }
  if (order === 'news') {
    return own.toSorted((one, other) =>
      descending(one.newestEvent?.sessionDate ?? '', other.newestEvent?.sessionDate ?? ''),
    );
  }
  return own;
}

function descending<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? 1 : Number(one > other) * -1;
}
