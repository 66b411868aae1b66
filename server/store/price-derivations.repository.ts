import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';
import type { PriceDerivationRow } from './tables.ts';

/** From what the used bars and price events of an instrument were derived; null where they never were. */
export async function priceDerivationOf(
  database: Database,
  instrumentId: InstrumentId,
): Promise<PriceDerivationRow | null> {
  const row = await database
    .selectFrom('price_derivation')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The instruments with a final bar of which a series is not what their used bars and price events are derived from, by a version
 * and as everything stands, by id. Where an instrument has several series, that may be as it should: one alone is used.
 */
export async function unlikeDerivation(
  database: Database,
  version: number,
): Promise<{ instrumentId: InstrumentId; derivation: PriceDerivationRow | null }[]> {
  const rows = await database
    .selectFrom('price_series as series')
    .leftJoin('price_derivation as derived', 'derived.instrumentId', 'series.instrumentId')
    .select(['series.instrumentId', 'derived.sourceId', 'derived.version', 'derived.staleFrom'])
    .distinct()
    .where('series.finalBars', '>', 0)
    .where((where) =>
      where.or([
        where('derived.version', 'is', null),
        where('derived.version', '!=', version),
        where('derived.staleFrom', 'is not', null),
        where('derived.sourceId', '!=', where.ref('series.sourceId')),
      ]),
    )
    .orderBy('series.instrumentId')
    .execute();
  return rows.map(({ instrumentId, sourceId, version, staleFrom }) => ({
    instrumentId: InstrumentIdSchema.parse(instrumentId),
    derivation: sourceId === null || version === null ? null : { instrumentId, sourceId, version, staleFrom },
  }));
}

/** Says that all of an instrument is derived from a source by a version. */
export async function savePriceDerivation(
  database: Database,
  derivation: Omit<PriceDerivationRow, 'staleFrom'>,
): Promise<void> {
  const { sourceId, version } = derivation;
  await database
    .insertInto('price_derivation')
    .values({ ...derivation, staleFrom: null })
    .onConflict((conflict) =>
      conflict.column('instrumentId').doUpdateSet({ sourceId, version, staleFrom: null }),
    )
    .execute();
}

/** Says that what was derived of the instruments of some markets, but of one perhaps, has to be derived again from a session on. */
export async function markPricesStale(
  database: Database,
  mics: readonly string[],
  from: SessionDate,
  but: InstrumentId | '' = '',
): Promise<void> {
  if (mics.length === 0) return;
  await database
    .updateTable('price_derivation')
    .set({ staleFrom: from })
    .where('instrumentId', '!=', but)
    .where('instrumentId', 'in', (select) =>
      select
        .selectFrom('instrument')
        .select('id')
        .where('mic', 'in', [...mics]),
    )
    .where((where) => where.or([where('staleFrom', 'is', null), where('staleFrom', '>', from)]))
    .execute();
}
