import type {
  PriceSeriesStatusQuery,
  PriceSeriesStatusReply,
} from '../../shared/schemas/price-series-status-reply.ts';
import type { PriceStatus } from '../../shared/schemas/price-status.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import { decodeCursor, encodeCursor, pageOf } from '../store/keyset.ts';
import type { Database } from '../store/open-database.ts';
import { currentCalendars } from './current-calendars.ts';
import { priceStatus } from './price-status.ts';

/** Where every stored series stands at a moment, with the names of the instruments: what has to be settled first. */
export async function priceSeriesStatus(
  database: Database,
  { cursor, limit }: PriceSeriesStatusQuery,
  now: InstantUtc,
): Promise<PriceSeriesStatusReply> {
  const all = await priceStatus({ database, calendarOf: await currentCalendars(database) }, now);
  const place = cursor === undefined ? null : decodeCursor('priceSeries', [0, '', ''], cursor);
  const sorted = all.map((series) => ({ series, place: placeOf(series) })).toSorted(byPlace);
  const after = place === null ? sorted : sorted.filter((one) => comparePlaces(one.place, place) > 0);
  const { page, nextCursor } = pageOf(after, limit, (last) => encodeCursor('priceSeries', last.place));
  const names = new Map((await listInstruments(database)).map((one) => [one.id, one]));
  return {
    series: page.map(({ series }) => ({
      ...series,
      nameKorean: names.get(series.instrumentId)?.nameKorean ?? null,
      nameEnglish: names.get(series.instrumentId)?.nameEnglish ?? null,
    })),
    nextCursor,
    total: all.length,
    openFlags: all.reduce((sum, { openFlags }) => sum + (openFlags ?? 0), 0),
  };
}

type Place = readonly (string | number)[];

/** Where a series stands in the list: what has to be settled first, then what is in use. */
function placeOf({ openFlags, inUse, instrumentId, sourceId }: PriceStatus): Place {
  return [(openFlags ?? 0) > 0 ? 0 : inUse ? 1 : 2, instrumentId, sourceId];
}

function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  return comparePlaces(a.place, b.place);
}

function comparePlaces(a: Place, b: Place): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
