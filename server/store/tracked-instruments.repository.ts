import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { type TrackedInstrument, TrackedInstrumentSchema } from '../../shared/schemas/tracked-instrument.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** The instruments whose prices are kept current, by id. */
export async function trackedInstruments(database: Database): Promise<TrackedInstrument[]> {
  const rows = await database.selectFrom('tracked_instrument').selectAll().orderBy('instrumentId').execute();
  return rows.map((row) => TrackedInstrumentSchema.parse(row));
}

/** Instruments that are looked up in one statement. */
const instrumentsAtOnce = 1_000;

/** The instruments with these ids, by id; those that are not listed are missing. */
export async function instrumentsById(
  database: Database,
  ids: readonly InstrumentId[],
): Promise<Map<InstrumentId, Instrument>> {
  const found = new Map<InstrumentId, Instrument>();
  for (let start = 0; start < ids.length; start += instrumentsAtOnce) {
    const some = ids.slice(start, start + instrumentsAtOnce);
    const rows = await database.selectFrom('instrument').selectAll().where('id', 'in', some).execute();
    for (const row of rows) {
      const instrument = InstrumentSchema.parse(row);
      found.set(instrument.id, instrument);
    }
  }
  return found;
}

/** Tracks instruments from now on; one that is tracked already keeps its moment. Gives how many are new. */
export function trackInstruments(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  now: InstantUtc,
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    let added = 0;
    for (const instrumentId of instrumentIds) {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('tracked_instrument')
        .values({ instrumentId, trackedAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      added += Number(numInsertedOrUpdatedRows ?? 0);
    }
    return added;
  });
}

/** Tracks instruments no more; what was fetched of them stays. Gives how many were tracked. */
export function untrackInstruments(
  database: Database,
  instrumentIds: readonly InstrumentId[],
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    let removed = 0;
    for (const instrumentId of instrumentIds) {
      const { numDeletedRows } = await transaction
        .deleteFrom('tracked_instrument')
        .where('instrumentId', '=', instrumentId)
        .executeTakeFirstOrThrow();
      removed += Number(numDeletedRows);
    }
    return removed;
  });
}
