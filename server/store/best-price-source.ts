import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';

/** The series of an instrument that is used: the one that reaches furthest; of equals, the one with more bars. */
export async function bestPriceSource(database: Database, instrumentId: InstrumentId) {
  return database
    .selectFrom('price_series')
    .innerJoin('instrument', 'instrument.id', 'price_series.instrumentId')
    .innerJoin('source', 'source.id', 'price_series.sourceId')
    .innerJoin('price_bar', (join) =>
      join
        .onRef('price_bar.instrumentId', '=', 'price_series.instrumentId')
        .onRef('price_bar.sourceId', '=', 'price_series.sourceId'),
    )
    .select([
      'price_series.instrumentId',
      'price_series.sourceId',
      'price_series.adjustmentBasis',
      'instrument.mic',
      'instrument.currency',
      'source.name as sourceName',
      'source.attribution',
    ])
    .where('price_series.instrumentId', '=', instrumentId)
    .groupBy([
      'price_series.instrumentId',
      'price_series.sourceId',
      'price_series.adjustmentBasis',
      'instrument.mic',
      'instrument.currency',
      'source.name',
      'source.attribution',
    ])
    .orderBy((order) => order.fn.max('price_bar.sessionDate'), 'desc')
    .orderBy((order) => order.fn.countAll(), 'desc')
    .orderBy('price_series.sourceId')
    .limit(1)
    .executeTakeFirst();
}
