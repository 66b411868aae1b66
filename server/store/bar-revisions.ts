import type { StoredPriceBar } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { PriceBarRow } from './tables.ts';

const compared = ['open', 'high', 'low', 'close', 'volume', 'state'] as const;

/**
 * The row that a received bar adds to what is kept of its session, or null where it says what was known when it was
 * fetched. A bar fetched before the kept ones takes its place before them, so that the order of arrival does not matter.
 */
export function revisionAfter(kept: readonly PriceBarRow[], bar: StoredPriceBar): PriceBarRow | null {
  const before = kept
    .filter((row) => row.fetchedAt <= bar.fetchedAt)
    .sort(byFetch)
    .at(-1);
  if (before && compared.every((column) => before[column] === bar[column])) return null;
  const { instrumentId, sourceId, sessionDate, open, high, low, close, volume } = bar;
  const { state, fetchedAt, knownAt } = bar;
  return {
    ...{ instrumentId, sourceId, sessionDate, revision: kept.length + 1 },
    ...{ open, high, low, close, volume, state, fetchedAt, knownAt },
  };
}

function byFetch(a: PriceBarRow, b: PriceBarRow): number {
  if (a.fetchedAt !== b.fetchedAt) return a.fetchedAt < b.fetchedAt ? -1 : 1;
  return a.revision - b.revision;
}

/**
 * One row a session: the newest that was known at a moment. `rows` are ordered by session, fetch and revision. The first
 * of a session was known when the session closed, also where it was fetched years later; a revision not before its fetch.
 */
export function barsInForce(rows: readonly PriceBarRow[], asOf: InstantUtc | undefined): PriceBarRow[] {
  const inForce = new Map<string, PriceBarRow>();
  const seen = new Set<string>();
  for (const row of rows) {
    const isRevision = seen.has(row.sessionDate);
    seen.add(row.sessionDate);
    const knownAt = isRevision && row.fetchedAt > row.knownAt ? row.fetchedAt : row.knownAt;
    if (asOf === undefined || knownAt <= asOf) inForce.set(row.sessionDate, row);
  }
  return [...inForce.values()];
}
