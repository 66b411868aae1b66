import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { detectPriceEvents } from '../markets/price-events.ts';
import { deriveSessionBars } from '../markets/session-bars.ts';
import type { Database } from '../store/open-database.ts';
import { savePriceBars, savePriceSeriesHead } from '../store/price-bars.repository.ts';
import { replacePriceEvents } from '../store/price-events.repository.ts';
import { replaceSessionBars } from '../store/session-bars.repository.ts';
import { barKnownAt } from './price-knowledge.ts';

/** What storing prices works with. `calendarOf`: the calendars in force. */
export interface PriceStoring {
  readonly database: Database;
  readonly calendarOf: CalendarLookup;
}

/** Stores a series as received, and what is derived from it: the bars as used, and the price events. */
export async function storePriceSeries(
  { database, calendarOf }: PriceStoring,
  series: PriceSeries,
  fetchedAt: InstantUtc,
): Promise<void> {
  const { instrumentId, sourceId, mic, adjustmentBasis } = series;
  const calendar = calendarOf(mic);
  await database.transaction().execute(async (transaction) => {
    await savePriceSeriesHead(transaction, { instrumentId, sourceId, adjustmentBasis });
    await savePriceBars(
      transaction,
      series.bars.map((bar) => {
        const closed = barKnownAt(calendar, bar.sessionDate);
        return { ...bar, instrumentId, sourceId, state: 'final' as const, fetchedAt, knownAt: closed };
      }),
    );
    await replaceSessionBars(transaction, instrumentId, deriveSessionBars(series, calendar), (date) =>
      barKnownAt(calendar, date),
    );
    await replacePriceEvents(transaction, instrumentId, detectPriceEvents(series, calendar));
  });
}
