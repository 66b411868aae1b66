import {
  type MarketCoverage,
  MarketCoverageSchema,
  MarketExtremeSchema,
  type MarketExtremesQuery,
  type MarketExtremesReply,
} from '../../shared/schemas/market-extremes-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { type ExtremeOfShare, extremesOfShares, type FoundExtreme } from './extremes-of-shares.ts';
import { keptByShare, nameOfNow } from './kept-by-share.ts';
import { micsOfInstruments } from './market-shares.ts';
import type { Database } from './open-database.ts';
import { rankedPage } from './ranked-page.ts';
import { newestWithBars } from './session-prices.ts';
import { readTogether } from './transactions.ts';

/** What the reply says of a market, its own name left to the caller. */
type ExtremesOnDate = Omit<MarketExtremesReply, 'calendar'>;

/** Every extreme of a date, in order, and how many shares have a bar of it, and of how many nothing can be said. */
interface Found {
  /** Hundreds on a wild day, so that pages are cut from the whole. */
  readonly extremes: readonly FoundExtreme[];
  readonly coverage: MarketCoverage;
}

const keptFound = keptByShare<ExtremeOfShare, Found>((byShare) => {
  const shares = [...byShare.values()];
  const bars = shares.flatMap(({ bar }) => (bar === null ? [] : [bar]));
  return {
    extremes: shares
      .flatMap(({ extremes }) => extremes)
      .sort((a, b) => marginOf(b) - marginOf(a) || (a.instrumentId < b.instrumentId ? -1 : 1)),
    coverage: MarketCoverageSchema.parse({
      withBar: bars.length,
      halted: bars.filter(({ isHalted }) => isHalted).length,
      withoutHistory: bars.filter(({ isHalted, hasHistory }) => !isHalted && !hasHistory).length,
      openFlags: shares.filter(({ hasOpenFlag }) => hasOpenFlag).length,
    }),
  };
});

/**
 * Which shares of the markets that `isOfMarket` names made a 52-week high or low on a date, the furthest beyond their old
 * extreme first, as it was known at `asOf`, or at `now` where that is not given or later. Throws a `BadCursorError`.
 */
export function extremesOnDate(
  database: Database,
  isOfMarket: (mic: Mic) => boolean,
  query: MarketExtremesQuery,
  now: InstantUtc,
): Promise<ExtremesOnDate> {
  const isNow = query.asOf === undefined || query.asOf >= now;
  const asOf = isNow ? now : (query.asOf ?? now);
  const { kind, price } = query;
  return readTogether(database, async (transaction) => {
    const mics = (await micsOfInstruments(transaction)).filter(isOfMarket);
    const date = query.date ?? (await newestWithBars(transaction, { mics, asOf }, isNow));
    if (mics.length === 0 || date === null) return { ...nothingFound, date, kind, price };
    const scope = { mics, date, asOf };
    const name = nameOfNow(scope, isNow);
    const { extremes, coverage } = await keptFound(
      transaction,
      name && [name, date, kind, price].join(' '),
      (among) => extremesOfShares(transaction, scope, query, among),
    );
    const { page, nextCursor } = rankedPage(`extremes ${date} ${kind} ${price}`, extremes, query);
    return { ...{ date, kind, price, coverage }, rows: page.map(rowOf), total: extremes.length, nextCursor };
  });
}

const nothingFound = {
  coverage: { withBar: 0, halted: 0, withoutHistory: 0, openFlags: 0 },
  rows: [],
  total: 0,
  nextCursor: null,
};

/** How far beyond the old extreme the new one lies, as a share of it, whichever side. */
function marginOf({ value, previousExtreme }: FoundExtreme): number {
  return Math.abs(value / previousExtreme - 1);
}

function rowOf(row: FoundExtreme) {
  const { previousClose, isReturn, firstCrossing, ...shown } = row;
  const change = previousClose !== null && isReturn === 1 ? row.close / previousClose - 1 : null;
  return MarketExtremeSchema.parse({ ...shown, firstCrossing: firstCrossing === 1, change });
}
