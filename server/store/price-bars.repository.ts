import { type PriceBar, type PriceSeries, PriceSeriesSchema } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { finalBarAt, firstReading, type ReceivedBar, withReading } from './bar-readings.ts';
import { newestOf, noteChanges } from './data-changes.ts';
import { groupBy } from './group-by.ts';
import { raisePricesOf } from './instrument-prices.ts';
import type { Database } from './open-database.ts';
import { monthOf, packedByMonth } from './packed-month.ts';
import { adjustmentsInForce } from './price-adjustments.repository.ts';
import { packReadings, readingsOfMonths, writeReadingMonths } from './price-bar-months.ts';
import { priceFaults } from './price-faults.repository.ts';
import { countFinalSessions, seriesInUse } from './price-series.repository.ts';
import type { SeriesKey } from './series-key.ts';
import type { PriceBarMonthRow, PriceBarRow } from './tables.ts';
import { inTransaction } from './transactions.ts';

/** What became of received bars. */
export interface SavedBars {
  /** Bars of sessions that had none. */
  readonly added: number;
  /** Bars that say something else than was kept of their session, the final one after a provisional one too. */
  readonly revised: number;
  /** Bars that say what was kept. */
  readonly unchanged: number;
  /** Sessions whose final bar is new or may read otherwise at some moment, ascending. */
  readonly touched: readonly SessionDate[];
  /** Those of them whose final bar is new. */
  readonly fresh: readonly SessionDate[];
  /** Those of them whose final bar reads otherwise now. */
  readonly changed: readonly SessionDate[];
}

/**
 * Saves raw bars of one series. A bar that says what was kept confirms it; one that says something else becomes a further
 * reading of its session. Nothing is overwritten, and the same set of bars gives the same rows in whichever order it comes.
 */
export function savePriceBars(
  database: Database,
  key: SeriesKey,
  bars: readonly ReceivedBar[],
): Promise<SavedBars> {
  return inTransaction(database, async (transaction) => {
    const kept = await readingsOf(transaction, key, bars);
    const next = new Map<SessionDate, PriceBarRow[]>();
    const counts = { added: 0, revised: 0, unchanged: 0 };
    for (const bar of bars) {
      const before = next.get(bar.sessionDate) ?? kept.get(bar.sessionDate) ?? [];
      const after = withReading(before, firstReading(key, bar));
      if (before.length === 0) counts.added += 1;
      else if (after !== null && after.length > before.length) counts.revised += 1;
      else counts.unchanged += 1;
      if (after !== null) next.set(bar.sessionDate, after);
    }
    await writeReadingMonths(transaction, changedMonths(kept, next));
    if (counts.added + counts.revised > 0) {
      await raisePricesOf(transaction, 'price_bar_month', key);
      const sessions = [...next.keys()];
      await noteChanges(transaction, 'price', newestOf(key.instrumentId, sessions));
    }
    const changes = changesOf(kept, next);
    await countFinalSessions(transaction, key, changes.fresh);
    return { ...counts, ...changes };
  });
}

/** What is kept of the months that bars are of. */
async function readingsOf(
  database: Database,
  key: SeriesKey,
  bars: readonly ReceivedBar[],
): Promise<Map<string, PriceBarRow[]>> {
  const dates = bars.map((bar) => bar.sessionDate).sort();
  return bySession(await readingsOfMonths(database, key, dates[0], dates.at(-1)));
}

function bySession(readings: readonly PriceBarRow[]): Map<string, PriceBarRow[]> {
  return groupBy(readings, (row) => row.sessionDate);
}

/** The months of which something is not as it was, with all their readings: these only grow in number, so none is left over. */
function changedMonths(
  kept: ReadonlyMap<string, readonly PriceBarRow[]>,
  next: ReadonlyMap<string, readonly PriceBarRow[]>,
): PriceBarMonthRow[] {
  const changed = new Set([...next.keys()].map(monthOf));
  const all = [...new Map([...kept, ...next])].filter(([session]) => changed.has(monthOf(session)));
  all.sort(([one], [other]) => (one < other ? -1 : 1));
  return packedByMonth(
    all.flatMap(([, readings]) => readings),
    packReadings,
  );
}

function changesOf(
  kept: ReadonlyMap<string, readonly PriceBarRow[]>,
  next: ReadonlyMap<SessionDate, readonly PriceBarRow[]>,
): Pick<SavedBars, 'touched' | 'fresh' | 'changed'> {
  const touched: SessionDate[] = [];
  const fresh: SessionDate[] = [];
  const changed: SessionDate[] = [];
  for (const [session, readings] of next) {
    const before = kept.get(session) ?? [];
    const [first, ...revisions] = readings.filter((row) => row.state === 'final');
    const firstBefore = before.find((row) => row.state === 'final');
    if (first === undefined) continue;
    // What was wrong with a first bar is known with it: its time counts too.
    if (revisions.length === 0 && first.fetchedAt === firstBefore?.fetchedAt) continue;
    touched.push(session);
    if (firstBefore === undefined) fresh.push(session);
    if (!readsAlike(finalBarAt(before, undefined), finalBarAt(readings, undefined))) changed.push(session);
  }
  return { touched: touched.sort(), fresh: fresh.sort(), changed: changed.sort() };
}

function readsAlike(one: PriceBarRow | null, other: PriceBarRow | null): boolean {
  return JSON.stringify(one && barOf(one)) === JSON.stringify(other && barOf(other));
}

/** All readings of a series, those of a session together, ascending. */
export async function priceReadings(database: Database, key: SeriesKey): Promise<Map<string, PriceBarRow[]>> {
  return bySession(await readingsOfMonths(database, key));
}

/** A reading without where and when it was received. */
export function barOf(row: PriceBarRow): Omit<PriceBar, 'sessionDate'> & { readonly sessionDate: string } {
  const { sessionDate, open, high, low, close, volume } = row;
  const { change, basePrice, listedShares, marketValue } = row;
  const bar = { sessionDate, open, high, low, close, volume };
  const states = change !== null || basePrice !== null || listedShares !== null || marketValue !== null;
  return states ? { ...bar, exchange: { change, basePrice, listedShares, marketValue } } : bar;
}

/**
 * The final bars of an instrument from the series that is used (see `seriesInUse`), as they were known at a moment (absent:
 * now), ascending by session, with what a person had decided about them; null where there are none.
 */
export async function priceSeriesOf(
  database: Database,
  instrumentId: InstrumentId,
  asOf?: InstantUtc,
): Promise<PriceSeries | null> {
  const head = await seriesInUse(database, instrumentId);
  if (!head) return null;
  const readings = await priceReadings(database, head);
  const bars = [...readings.values()].flatMap((rows) => {
    const bar = finalBarAt(rows, asOf);
    return bar === null ? [] : [barOf(bar)];
  });
  if (bars.length === 0) return null;
  const adjustments = await adjustmentsInForce(database, head, asOf);
  const givenTwice = (await priceFaults(database, head))
    .filter(({ kind, fetchedAt }) => kind === 'duplicateSession' && (asOf === undefined || fetchedAt <= asOf))
    .map(({ sessionDate }) => sessionDate);
  return PriceSeriesSchema.parse({
    ...{ ...head, bars },
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(givenTwice.length === 0 ? {} : { givenTwice }),
  });
}
