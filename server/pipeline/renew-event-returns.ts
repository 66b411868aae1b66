import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { type EventPart, eventPartsBetween, saveEventReturns } from '../store/event-returns.repository.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import { marketsOf } from '../studies/benchmark-of.ts';
import { returnsAround } from '../studies/returns-around.ts';
import type { PriceStoring } from './derive-stored-prices.ts';
import type { SeriesLookup } from './reference.ts';

/** Calendar days that hold the six sessions of an event's windows on either side, also over the longest holidays. */
const daysAround = 21;

/** Calendar days whose events are looked at together: all that are measured against an index may be more than memory holds. */
const daysAtOnce = 31;

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
  const kept = new Map<InstrumentId, PriceSeries | null>();
  const seriesOf = async (id: InstrumentId) => {
    const series = kept.has(id) ? (kept.get(id) ?? null) : await priceSeriesOf(database, id);
    kept.set(id, series);
    return series;
  };
  const isBenchmark = marketsOf(instrumentId).length > 0;
  const end = addDays(last, daysAround);
  for (let from = addDays(first, -daysAround); from <= end; from = addDays(from, daysAtOnce)) {
    const range = { from, to: earlierOf(addDays(from, daysAtOnce - 1), end) };
    const parts = await eventPartsBetween(database, instrumentId, { ...range, asBenchmark: false });
    if (isBenchmark)
      parts.push(...(await eventPartsBetween(database, instrumentId, { ...range, asBenchmark: true })));
    await saveEventReturns(database, await renewedOf(parts, calendarOf, seriesOf));
  }
}

function earlierOf(one: SessionDate, other: SessionDate): SessionDate {
  return one < other ? one : other;
}

/** Those whose returns are others now. */
async function renewedOf(
  parts: readonly EventPart[],
  calendarOf: PriceStoring['calendarOf'],
  seriesOf: SeriesLookup,
): Promise<EventPart[]> {
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
  return renewed;
}
