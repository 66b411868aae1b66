import * as z from 'zod';
import { type PriceAdjustment, PriceAdjustmentSchema } from '../../shared/schemas/price-adjustment.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import type { SeriesKey } from './series-key.ts';
import type { PriceAdjustmentRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { storable } from './write-rows.ts';

const KeptAdjustmentSchema = z.object({
  ...PriceAdjustmentSchema.shape,
  withdrawnAt: InstantUtcSchema.nullable(),
});
/** A decision about a session of a series, with when it was taken back; null: it stands. */
export type KeptAdjustment = z.infer<typeof KeptAdjustmentSchema>;

/** Who takes a decision back, when and why. */
export interface Withdrawal {
  readonly withdrawnBy: string;
  readonly withdrawnAt: InstantUtc;
  readonly withdrawnReason: string;
}

/** Keeps a decision about a session. One that stands already is taken back by it: the newest holds alone. */
export function addPriceAdjustment(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
  given: PriceAdjustment,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { sessionDate, action, ratio, reason, madeBy, madeAt } = given;
    await withdrawPriceAdjustment(transaction, { instrumentId, sourceId }, sessionDate, {
      ...{ withdrawnBy: madeBy, withdrawnAt: madeAt, withdrawnReason: reason },
    });
    const earlier = await transaction
      .selectFrom('price_adjustment')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('instrumentId', '=', instrumentId)
      .where('sourceId', '=', sourceId)
      .where('sessionDate', '=', sessionDate)
      .executeTakeFirstOrThrow();
    const row: PriceAdjustmentRow = {
      ...{
        instrumentId,
        sourceId,
        sessionDate,
        sequence: earlier.count + 1,
        action,
        ratio,
        reason,
        madeBy,
        madeAt,
      },
      ...{ withdrawnBy: null, withdrawnAt: null, withdrawnReason: null },
    };
    await transaction.insertInto('price_adjustment').values(storable(row)).execute();
    await raiseDataVersion(transaction);
  });
}

/** Takes back the decision about a session that stands. True where there was one. */
export function withdrawPriceAdjustment(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
  sessionDate: SessionDate,
  withdrawal: Withdrawal,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('price_adjustment')
      .set(storable({ ...withdrawal }))
      .where('instrumentId', '=', instrumentId)
      .where('sourceId', '=', sourceId)
      .where('sessionDate', '=', sessionDate)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await raiseDataVersion(transaction);
    return numUpdatedRows > 0n;
  });
}

/** Every decision about a series, those that were taken back too, by session, in the order of their making. */
export async function priceAdjustments(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
): Promise<KeptAdjustment[]> {
  const rows = await database
    .selectFrom('price_adjustment')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', sourceId)
    .orderBy('sessionDate')
    .orderBy('sequence')
    .execute();
  return rows.map((row) => KeptAdjustmentSchema.parse(row));
}

/** The decisions about a series that stood at a moment (absent: now), ascending by session. */
export async function adjustmentsInForce(
  database: Database,
  key: SeriesKey,
  asOf?: InstantUtc,
): Promise<PriceAdjustment[]> {
  return standingAt(await priceAdjustments(database, key), asOf);
}

/** Those of some decisions that stood at a moment (absent: now): a decision is known from when it was made. */
export function standingAt(
  adjustments: readonly KeptAdjustment[],
  moment: string | undefined,
): PriceAdjustment[] {
  return adjustments
    .filter(({ madeAt, withdrawnAt }) =>
      moment === undefined
        ? withdrawnAt === null
        : madeAt <= moment && (withdrawnAt === null || withdrawnAt > moment),
    )
    .map(({ withdrawnAt: _, ...adjustment }) => adjustment);
}
