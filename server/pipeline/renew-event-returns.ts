import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { type EventPart, eventPartsBetween, saveEventReturns } from '../store/event-returns.repository.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import { marketsOf } from '../studies/benchmark-of.ts';
import { returnsAround } from '../studies/returns-around.ts';
import type { PriceStoring } from './derive-stored-prices.ts';

/** Calendar days that hold the six sessions of an event's windows on either side, also over the longest holidays. */
const daysAround = 21;

/**
 * Measures the returns of stored news events anew where prices changed that they are of: those of the company and those of
 * its benchmark. `sessions` are those that changed, ascending. Events whose returns stay as they were are not touched.
 */
export async function renewEventReturns(
  { database, calendarOf }: PriceStoring,
  instrumentId: InstrumentId,
  sessions: readonly SessionDate[],
): Promise<void> {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (first === undefined || last === undefined) return;
  const range = { from: addDays(first, -daysAround), to: addDays(last, daysAround) };
  const parts = await eventPartsBetween(database, instrumentId, { ...range, asBenchmark: false });
  if (marketsOf(instrumentId).length > 0) {
    parts.push(...(await eventPartsBetween(database, instrumentId, { ...range, asBenchmark: true })));
  }
  const kept = new Map<InstrumentId, PriceSeries | null>();
  const seriesOf = async (id: InstrumentId) => {
    const series = kept.has(id) ? (kept.get(id) ?? null) : await priceSeriesOf(database, id);
    kept.set(id, series);
    return series;
  };
  const renewed: EventPart[] = [];
  for (const part of parts) {
    const { sessionDate, mic, benchmarkId, returns } = part.event;
    const calendar = calendarOf(mic);
    if (sessionDate === null || calendar === null) continue;
    const series = await seriesOf(part.event.instrumentId);
    const benchmark = benchmarkId === null ? null : await seriesOf(benchmarkId);
    const next = returnsAround(sessionDate, series, benchmark, calendar);
    if (JSON.stringify(next) === JSON.stringify(returns)) continue;
    renewed.push({ ...part, event: { ...part.event, returns: next } });
  }
  await saveEventReturns(database, renewed);
}
