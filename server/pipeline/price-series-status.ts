import type {
  PriceSeriesStatusQuery,
  PriceSeriesStatusReply,
} from '../../shared/schemas/price-series-status-reply.ts';
import type { PriceStatus } from '../../shared/schemas/price-status.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { currentCalendars } from './current-calendars.ts';
import { priceStatus } from './price-status.ts';

/** Where every stored series stands at a moment, with the names of the instruments: what has to be settled first. */
export async function priceSeriesStatus(
  database: Database,
  { limit }: PriceSeriesStatusQuery,
  now: InstantUtc,
): Promise<PriceSeriesStatusReply> {
  const all = await priceStatus({ database, calendarOf: await currentCalendars(database) }, now);
  const shown = all.toSorted((a, b) => urgency(b) - urgency(a)).slice(0, limit);
  const names = new Map((await listInstruments(database)).map((one) => [one.id, one]));
  return {
    series: shown.map((series) => ({
      ...series,
      nameKorean: names.get(series.instrumentId)?.nameKorean ?? null,
      nameEnglish: names.get(series.instrumentId)?.nameEnglish ?? null,
    })),
    total: all.length,
    openFlags: all.reduce((sum, { openFlags }) => sum + (openFlags ?? 0), 0),
  };
}

function urgency({ openFlags, inUse }: PriceStatus): number {
  return (openFlags ?? 0) > 0 ? 2 : Number(inUse);
}
