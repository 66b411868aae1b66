import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { calendarForMic } from '../markets/calendar-for-mic.ts';
import { detectPriceEvents } from '../markets/price-events.ts';
import { deriveSessionBars } from '../markets/session-bars.ts';
import type { Database } from '../store/open-database.ts';
import { savePriceBars, savePriceSeriesHead } from '../store/price-bars.repository.ts';
import { replacePriceEvents } from '../store/price-events.repository.ts';
import { replaceSessionBars } from '../store/session-bars.repository.ts';
import { barKnownAt } from './price-knowledge.ts';

/** Stores a series as received, and what is derived from it: the bars as used, and the price events. */
export async function storePriceSeries(
  database: Database,
  series: PriceSeries,
  fetchedAt: InstantUtc,
): Promise<void> {
  const { instrumentId, sourceId, mic, adjustmentBasis } = series;
  const calendar = calendarForMic(mic);
  await database.transaction().execute(async (transaction) => {
    await savePriceSeriesHead(transaction, { instrumentId, sourceId, adjustmentBasis });
    await savePriceBars(
      transaction,
      series.bars.map((bar) => {
        const closed = barKnownAt(mic, bar.sessionDate);
        return { ...bar, instrumentId, sourceId, state: 'final' as const, fetchedAt, knownAt: closed };
      }),
    );
    await replaceSessionBars(transaction, instrumentId, deriveSessionBars(series, calendar), (date) =>
      barKnownAt(mic, date),
    );
    await replacePriceEvents(transaction, instrumentId, detectPriceEvents(series, calendar));
  });
}
