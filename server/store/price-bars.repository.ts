import { type PriceSeries, PriceSeriesSchema, type StoredPriceBar } from '../../shared/schemas/price-bar.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { barsInForce, revisionAfter } from './bar-revisions.ts';
import { bestPriceSource } from './best-price-source.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import type { PriceBarRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { insertRows } from './write-rows.ts';

/** Whose prices, where from, and what their source adjusted them for. */
export type PriceSeriesHead = Pick<PriceSeries, 'instrumentId' | 'sourceId' | 'adjustmentBasis'>;

/** Saves the head of a series: before its bars, which belong to it. */
export async function savePriceSeriesHead(database: Database, head: PriceSeriesHead): Promise<void> {
  const { instrumentId, sourceId, adjustmentBasis } = head;
  await inTransaction(database, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('price_series')
      .values({ instrumentId, sourceId, adjustmentBasis })
      .onConflict((conflict) =>
        conflict
          .columns(['instrumentId', 'sourceId'])
          .doUpdateSet({ adjustmentBasis })
          .where('price_series.adjustmentBasis', '!=', adjustmentBasis),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 0n) await raiseDataVersion(transaction);
  });
}

/**
 * Saves raw bars. A bar that reads as the one before it did is left alone; one that reads otherwise becomes a new
 * revision, and the old one is kept. Gives the number of rows added.
 */
export function savePriceBars(database: Database, bars: readonly StoredPriceBar[]): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const added: PriceBarRow[] = [];
    const groups = groupBy(bars, ({ instrumentId, sourceId }) => `${instrumentId} ${sourceId}`);
    for (const group of groups.values()) added.push(...(await newRevisions(transaction, group)));
    await insertRows(transaction, 'price_bar', added);
    if (added.length > 0) await raiseDataVersion(transaction);
    return added.length;
  });
}

/** The rows to add for the bars of one series. */
async function newRevisions(database: Database, bars: readonly StoredPriceBar[]): Promise<PriceBarRow[]> {
  const first = bars[0];
  if (!first) return [];
  const dates = bars.map((bar) => bar.sessionDate).sort();
  const stored = await database
    .selectFrom('price_bar')
    .selectAll()
    .where('instrumentId', '=', first.instrumentId)
    .where('sourceId', '=', first.sourceId)
    .where('sessionDate', '>=', dates[0] ?? '')
    .where('sessionDate', '<=', dates.at(-1) ?? '')
    .execute();
  const kept = groupBy(stored, (row) => row.sessionDate);
  const added: PriceBarRow[] = [];
  for (const bar of bars) {
    const revisions = kept.get(bar.sessionDate) ?? [];
    const row = revisionAfter(revisions, bar);
    if (!row) continue;
    kept.set(bar.sessionDate, [...revisions, row]);
    added.push(row);
  }
  return added;
}

/**
 * The final bars of an instrument from its best source, as they were known at a moment (absent: now), ascending by
 * session; null where there are none. The best source is the one that reaches furthest.
 */
export async function priceSeriesOf(
  database: Database,
  instrumentId: InstrumentId,
  asOf?: InstantUtc,
): Promise<PriceSeries | null> {
  const head = await bestPriceSource(database, instrumentId);
  if (!head) return null;
  const rows = await database
    .selectFrom('price_bar')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', head.sourceId)
    .orderBy('sessionDate')
    .orderBy('fetchedAt')
    .orderBy('revision')
    .execute();
  const bars = barsInForce(rows, asOf).filter((row) => row.state === 'final');
  return bars.length === 0 ? null : PriceSeriesSchema.parse({ ...head, bars });
}

/** The instruments that have at least one raw bar, by id. */
export async function instrumentsWithPrices(database: Database): Promise<InstrumentId[]> {
  const rows = await database
    .selectFrom('price_bar')
    .select('instrumentId')
    .distinct()
    .orderBy('instrumentId')
    .execute();
  return rows.map((row) => InstrumentIdSchema.parse(row.instrumentId));
}
