import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { keptWithPrices } from '../store/kept-prices.ts';
import type { Database } from '../store/open-database.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { currentCalendars } from './current-calendars.ts';
import type { PriceFallback } from './price-directory.ts';
import type { SeriesLookup } from './reference.ts';
import { storePriceSeries } from './store-price-series.ts';

const keptSeries = keptWithPrices<PriceSeries | null>((series) => series?.bars.length ?? 0);

/**
 * Looks series up in the database. One that the database lacks and `fallback` has is stored first, with its own source,
 * so that the chart of a company shows the same prices that its claims were checked against, and the index of its market
 * before it. Each is read once.
 */
export function storedSeriesLookup(
  database: Database,
  fallback: PriceFallback | null,
  now: () => InstantUtc,
): SeriesLookup {
  const kept = new Map<InstrumentId, Promise<PriceSeries | null>>();
  async function read(id: InstrumentId): Promise<PriceSeries | null> {
    const stored = await keptSeries(database, { instrumentId: id }, () => priceSeriesOf(database, id));
    if (stored) return stored;
    const series = (await fallback?.seriesOf(id)) ?? null;
    if (!series) return null;
    // Moves are measured against the index: it has to be there first.
    const benchmark = benchmarkOf(series.mic);
    if (benchmark !== null && benchmark !== id) await lookup(benchmark);
    await storePriceSeries({ database, calendarOf: await currentCalendars(database) }, series, now());
    return series;
  }
  function lookup(id: InstrumentId): Promise<PriceSeries | null> {
    const series = kept.get(id) ?? read(id);
    kept.set(id, series);
    return series;
  }
  return lookup;
}
