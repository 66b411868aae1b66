import { type PriceEvent, PriceEventSchema } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';
import { revisedAt } from './revised-at.ts';
import type { PriceEventRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { replaceRows, signature } from './write-rows.ts';

/**
 * Makes `events` the price events of an instrument. An event that a revision of raw prices brought is known from that
 * revision; one that it took back stays for earlier moments.
 */
export function replacePriceEvents(
  database: Database,
  instrumentId: InstrumentId,
  events: readonly PriceEvent[],
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const revised = await revisedAt(transaction, instrumentId);
    const stored = await transaction
      .selectFrom('price_event')
      .selectAll()
      .where('instrumentId', '=', instrumentId)
      .execute();
    const rows = events.map((event) => rowOf(instrumentId, event));
    const next = revised === null || stored.length === 0 ? rows : withEarlier(stored, rows, revised);
    return replaceRows(transaction, 'price_event', { instrumentId }, next);
  });
}

/** The stored rows with the end of those that are gone, and the new ones with their beginning. */
function withEarlier(
  stored: readonly PriceEventRow[],
  rows: readonly PriceEventRow[],
  revised: string,
): PriceEventRow[] {
  const plain = (row: PriceEventRow) => signature({ ...row, knownFrom: '', knownUntil: null });
  const wanted = new Set(rows.map(plain));
  const kept = stored.flatMap((row) => {
    if (row.knownUntil !== null || wanted.has(plain(row))) return [row];
    return row.knownFrom < revised ? [{ ...row, knownUntil: revised }] : [];
  });
  const open = new Set(kept.filter((row) => row.knownUntil === null).map(plain));
  const added = rows.filter((row) => !open.has(plain(row))).map((row) => ({ ...row, knownFrom: revised }));
  return [...kept, ...added];
}

function rowOf(instrumentId: InstrumentId, event: PriceEvent): PriceEventRow {
  const { sessionDate, kind, basis, value, previousExtreme, firstCrossing } = event;
  return {
    ...{ instrumentId, sessionDate, kind, basis, value, previousExtreme },
    firstCrossing: firstCrossing === null ? null : Number(firstCrossing),
    knownFrom: '',
    knownUntil: null,
  };
}

/**
 * The price events of a range as they were known at a moment, ascending by session. An event is known with its session;
 * that of a missing session with the session after it. `lastSession` is the last one that was known then.
 */
export async function priceEventsBetween(
  database: Database,
  instrumentId: InstrumentId,
  range: {
    readonly from: SessionDate | undefined;
    readonly to: SessionDate | undefined;
    readonly asOf: InstantUtc;
    readonly lastSession: SessionDate;
  },
): Promise<PriceEvent[]> {
  const { from, to, asOf, lastSession } = range;
  const rows = await database
    .selectFrom('price_event')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sessionDate', '>=', from ?? '')
    .where('sessionDate', '<=', to !== undefined && to < lastSession ? to : lastSession)
    .where('knownFrom', '<=', asOf)
    .where((where) => where.or([where('knownUntil', 'is', null), where('knownUntil', '>', asOf)]))
    .orderBy('sessionDate')
    .orderBy('kind')
    .orderBy('basis')
    .execute();
  return rows.map((row) =>
    PriceEventSchema.parse({
      ...row,
      firstCrossing: row.firstCrossing === null ? null : row.firstCrossing === 1,
    }),
  );
}
