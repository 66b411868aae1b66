import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import type { TradingCalendar } from '../../server/markets/trading-calendar.ts';
import { readPriceCsv } from '../../server/sources/price-csv.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const indices = new Set(['KRX-KS11', 'KRX-KQ11', 'US-SPX']);

/** The daily prices of a bundled file, by its name without extension: `KRX-000660`, `US-NVDA`. */
export function bundledSeries(file: string): PriceSeries {
  const bytes = readFileSync(new URL(`../../server/demo/prices/${file}.csv.gz`, import.meta.url));
  const { accepted, rejected } = readPriceCsv(gunzipSync(bytes).toString('utf8'));
  if (rejected.length > 0) throw new Error(`${file}: ${rejected[0]?.detail}`);
  const korean = file.startsWith('KRX');
  const index = indices.has(file);
  const id = file.replace('-', ':');
  return {
    instrumentId: instrumentId(
      korean || index ? id : id.replace('US:', file === 'US-TSM' ? 'XNYS:' : 'XNAS:'),
    ),
    mic: mic(korean ? (file === 'KRX-KQ11' ? 'XKOS' : 'XKRX') : 'XNYS'),
    currency: index ? 'pt' : korean ? 'KRW' : 'USD',
    sourceId: 'bundled',
    adjustmentBasis: file === 'KRX-042700' ? 'none' : 'split',
    bars: accepted,
  };
}

/** A calendar that is known to exist. */
export function calendarOf(code: string): TradingCalendar {
  const calendar = shippedCalendars(mic(code));
  if (!calendar) throw new Error(`no calendar for ${code}`);
  return calendar;
}

/** A bar of a session; prices that are not given are the close, the volume is 1,000. */
export function bar(date: string, close: number, given: Partial<PriceBar> = {}): PriceBar {
  return {
    sessionDate: sessionDate(date),
    open: close,
    high: close + 1,
    low: close - 1,
    close,
    volume: 1000,
    ...given,
  };
}

/** A made-up series of Korean (KRW) or American (USD) shares. */
export function madeSeries(bars: PriceBar[], given: Partial<PriceSeries> = {}): PriceSeries {
  return {
    instrumentId: instrumentId('KRX:999990'),
    mic: mic('XKRX'),
    currency: 'KRW',
    sourceId: 'made',
    adjustmentBasis: 'unknown',
    bars,
    ...given,
  };
}
