import {
  type PriceSeriesQuery,
  type PriceSeriesReply,
  PriceSeriesReplySchema,
} from '../../shared/schemas/price-series-reply.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { bestPriceSource } from './best-price-source.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { priceEventsBetween } from './price-events.repository.ts';
import { revisedAt } from './revised-at.ts';
import { sessionBarsBetween, sessionSpan } from './session-bars-in-force.ts';
import type { SessionBarRow } from './tables.ts';
import { inTransaction, readTogether } from './transactions.ts';
import { replaceRows, signature } from './write-rows.ts';

/**
 * Makes `bars` the bars of an instrument as they are used. `knownAt` tells when a session's bar could be known first. A
 * bar that reads otherwise since raw prices were revised is known from that revision, and the one before it stays for
 * earlier moments.
 */
export function replaceSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  bars: readonly SessionBar[],
  knownAt: (date: SessionDate) => InstantUtc,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const revised = await revisedAt(transaction, instrumentId);
    const stored = await transaction
      .selectFrom('session_bar')
      .selectAll()
      .where('instrumentId', '=', instrumentId)
      .orderBy('knownAt')
      .execute();
    const kept = groupBy(stored, (row) => row.sessionDate);
    const rows = bars.flatMap((bar) => {
      const row = rowOf(instrumentId, bar, knownAt(bar.sessionDate));
      return withEarlier(kept.get(bar.sessionDate) ?? [], row, revised);
    });
    return replaceRows(transaction, 'session_bar', { instrumentId }, rows);
  });
}

/** The rows that a session has from now on: what was shown before a revision, and the new bar. */
function withEarlier(
  stored: readonly SessionBarRow[],
  row: SessionBarRow,
  revised: string | null,
): SessionBarRow[] {
  const newest = stored.at(-1);
  const first = stored[0];
  if (!newest || first?.knownAt !== row.knownAt) return [row];
  if (signature({ ...newest, knownAt: '' }) === signature({ ...row, knownAt: '' })) return [...stored];
  if (revised === null || revised <= row.knownAt) return [row];
  const earlier = stored.filter((other) => other.knownAt < revised);
  return [...earlier, { ...row, knownAt: revised }];
}

function rowOf(instrumentId: InstrumentId, bar: SessionBar, knownAt: InstantUtc): SessionBarRow {
  const { sessionDate, open, high, low, close, volume, missingBefore, high52w, low52w } = bar;
  return {
    ...{ instrumentId, sessionDate, knownAt, open, high, low, close, volume },
    halted: bar.halted ? 1 : 0,
    suspectedSplit: bar.suspectedSplit ? 1 : 0,
    ...{ missingBefore, high52w, low52w },
  };
}

/**
 * The prices of an instrument in a range as column arrays, with the events that the prices alone show, as they were known
 * at `asOf`, or at `now` where that is not given or later. Null where no bar was known then.
 */
export function priceSeriesReply(
  database: Database,
  id: InstrumentId,
  query: PriceSeriesQuery,
  now: InstantUtc,
): Promise<PriceSeriesReply | null> {
  const asOf = query.asOf !== undefined && query.asOf < now ? query.asOf : now;
  return readTogether(database, async (transaction) => {
    const head = await bestPriceSource(transaction, id);
    const span = await sessionSpan(transaction, id, asOf);
    if (!head || !span) return null;
    const range = { from: query.from, to: query.to, asOf };
    const bars = await sessionBarsBetween(transaction, id, range);
    const { instrumentId, mic, currency, adjustmentBasis, sourceId, sourceName, attribution } = head;
    return PriceSeriesReplySchema.parse({
      ...{ instrumentId, mic, currency, adjustmentBasis, asOf },
      source: { id: sourceId, name: sourceName, attribution },
      ...span,
      ...columnsOf(bars),
      events: await priceEventsBetween(transaction, id, { ...range, lastSession: span.lastSession }),
    });
  });
}

/** A halted session has no prices of its own: only its close, which repeats the one before, stays. */
function columnsOf(bars: readonly SessionBarRow[]) {
  const traded = <Value>(bar: SessionBarRow, value: Value) => (bar.halted === 1 ? null : value);
  return {
    dates: bars.map((bar) => bar.sessionDate),
    open: bars.map((bar) => traded(bar, bar.open)),
    high: bars.map((bar) => traded(bar, bar.high)),
    low: bars.map((bar) => traded(bar, bar.low)),
    close: bars.map((bar) => bar.close),
    volume: bars.map((bar) => bar.volume),
    high52w: bars.map((bar) => bar.high52w),
    low52w: bars.map((bar) => bar.low52w),
  };
}
