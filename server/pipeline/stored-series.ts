import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';
import type { Database } from '../store/open-database.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import type { PriceDirectory } from './price-directory.ts';
import type { SeriesLookup } from './reference.ts';
import { storePriceSeries } from './store-price-series.ts';

/**
 * Looks series up in the database. One that the database lacks and `fallback` has is stored first, with its own source,
 * so that the chart of a company shows the same prices that its claims were checked against. Each is read once.
 */
export function storedSeriesLookup(
  database: Database,
  fallback: PriceDirectory | null,
  now: () => InstantUtc,
): SeriesLookup {
  const kept = new Map<InstrumentId, Promise<PriceSeries | null>>();
  async function read(id: InstrumentId): Promise<PriceSeries | null> {
    const stored = await priceSeriesOf(database, id);
    if (stored) return stored;
    const series = (await fallback?.seriesOf(id)) ?? null;
    if (series) await storePriceSeries({ database, calendarOf: shippedCalendars }, series, now());
    return series;
  }
  return (id) => {
    const series = kept.get(id) ?? read(id);
    kept.set(id, series);
    return series;
  };
}
