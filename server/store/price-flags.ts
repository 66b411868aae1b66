import { type PriceEvent, type PriceEventKind, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';
import { eventOf } from './price-events.repository.ts';

/** Flags that a person can settle. A halt says by itself what it is: there is nothing to decide. */
export const settledByPeople: readonly PriceEventKind[] = [...priceFlagKinds].filter(
  (kind) => kind !== 'halt',
);

/** The flags of some instruments (absent: of all) that a person can settle and has not, by instrument and session. */
export async function openPriceFlags(
  database: Database,
  instrumentIds?: readonly InstrumentId[],
): Promise<PriceEvent[]> {
  const rows = await database
    .selectFrom('price_event')
    .selectAll()
    .where('knownUntil', 'is', null)
    .where('kind', 'in', [...settledByPeople])
    .where((where) => where.or([where('resolution', 'is', null), where('resolution', '=', 'open')]))
    .$if(instrumentIds !== undefined, (select) =>
      select.where('instrumentId', 'in', [...(instrumentIds ?? [])]),
    )
    .orderBy('instrumentId')
    .orderBy('sessionDate')
    .orderBy('kind')
    .execute();
  return rows.map(eventOf);
}

/** How many such flags each instrument has; none where it is not named. */
export async function countOpenFlags(database: Database): Promise<Map<InstrumentId, number>> {
  const rows = await database
    .selectFrom('price_event')
    .select((select) => ['instrumentId', select.fn.countAll<number>().as('count')])
    .where('knownUntil', 'is', null)
    .where('kind', 'in', [...settledByPeople])
    .where((where) => where.or([where('resolution', 'is', null), where('resolution', '=', 'open')]))
    .groupBy('instrumentId')
    .execute();
  return new Map(rows.map((row) => [InstrumentIdSchema.parse(row.instrumentId), row.count]));
}

/**
 * New shares for each old one of the split that a person gave for the step to a session, as it was known at a moment
 * (absent: now); 1 where nobody gave one.
 */
export async function givenSplitRatio(
  database: Database,
  instrumentId: InstrumentId,
  session: string,
  asOf: InstantUtc | undefined,
): Promise<number> {
  const row = await database
    .selectFrom('price_event')
    .select('value')
    .where('instrumentId', '=', instrumentId)
    .where('sessionDate', '=', session)
    .where('kind', 'in', ['suspectedSplit', 'mixedBasis'])
    .where('resolution', '=', 'adjusted')
    .$if(asOf === undefined, (select) => select.where('knownUntil', 'is', null))
    .$if(asOf !== undefined, (select) =>
      select
        .where('knownFrom', '<=', asOf ?? '')
        .where((where) => where.or([where('knownUntil', 'is', null), where('knownUntil', '>', asOf ?? '')])),
    )
    .executeTakeFirst();
  return row?.value ?? 1;
}
