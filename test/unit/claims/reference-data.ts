import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { INDEX_INSTRUMENTS, readKrxListing, readUsListing } from '../../../server/sources/listing-csv.ts';
import { readPriceCsv } from '../../../server/sources/price-csv.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';

const readGz = (path: string) => gunzipSync(readFileSync(path)).toString('utf8');

export const instruments: ReadonlyMap<string, Instrument> = new Map(
  [
    ...readKrxListing(readGz('server/demo/listings/krx.csv.gz')).accepted,
    ...readUsListing(readGz('server/demo/listings/us.csv.gz')).accepted,
    ...INDEX_INSTRUMENTS,
  ].map((instrument) => [instrument.id, instrument]),
);

/** The bundled listings. */
export function instrumentOf(id: InstrumentId): Instrument | null {
  return instruments.get(id) ?? null;
}

/** An instrument of the bundled listings by its id; throws for one that is not there. */
export function instrument(id: string): Instrument {
  const found = instruments.get(id);
  if (!found) throw new Error(`${id} is not in the listings`);
  return found;
}

const kept = new Map<string, PriceSeries | null>();

/** The bundled daily prices of an instrument, or null. Hanmi's are the only shares' prices not adjusted for a split. */
export function seriesOf(id: string): PriceSeries | null {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const { mic, currency, symbol } = instrument(id);
  const path = `server/demo/prices/${id.startsWith('KRX:') ? 'KRX' : 'US'}-${symbol}.csv.gz`;
  const series = existsSync(path)
    ? {
        instrumentId: instrumentId(id),
        mic,
        currency,
        sourceId: 'bundled',
        adjustmentBasis: id === 'KRX:042700' ? ('none' as const) : ('split' as const),
        bars: readPriceCsv(readGz(path)).accepted,
      }
    : null;
  kept.set(id, series);
  return series;
}

/** Where claims are read: the bundled instruments, and the calendars as they ship. */
export const markets = { instrumentOf, calendarOf: shippedCalendars };
