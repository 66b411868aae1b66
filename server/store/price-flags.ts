import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';
import { eventsOfMonths, isOpenFlag, unpackEvents } from './price-event-months.ts';
import { eventOf, wasTold } from './price-events.repository.ts';

/** The flags of some instruments (absent: of all) that a person can settle and has not, by instrument and session. */
export async function openPriceFlags(
  database: Database,
  instrumentIds?: readonly InstrumentId[],
): Promise<PriceEvent[]> {
  const months = await flaggedMonths(database)
    .selectAll()
    .$if(instrumentIds !== undefined, (select) =>
      select.where('instrumentId', 'in', [...(instrumentIds ?? [])]),
    )
    .orderBy('instrumentId')
    .orderBy('month')
    .execute();
  const events = months.flatMap(unpackEvents);
  return events.filter((event) => event.knownUntil === null && isOpenFlag(event)).map(eventOf);
}

function flaggedMonths(database: Database) {
  return database.selectFrom('price_event_month').where('openFlags', '>', 0);
}

/** How many such flags each instrument has; none where it is not named. */
export async function countOpenFlags(database: Database): Promise<Map<InstrumentId, number>> {
  const rows = await flaggedMonths(database)
    .select((select) => ['instrumentId', select.fn.sum<number>('openFlags').as('count')])
    .groupBy('instrumentId')
    .execute();
  return new Map(rows.map((row) => [InstrumentIdSchema.parse(row.instrumentId), Number(row.count)]));
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
  const events = await eventsOfMonths(database, instrumentId, session, session);
  const split = events.find(
    (event) =>
      event.sessionDate === session &&
      (event.kind === 'suspectedSplit' || event.kind === 'mixedBasis') &&
      event.resolution === 'adjusted' &&
      wasTold(event, asOf),
  );
  return split?.value ?? 1;
}
