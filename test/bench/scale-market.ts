import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { type PriceBar, type PriceSeries, PriceSeriesSchema } from '../../shared/schemas/price-bar.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { syntheticLine, syntheticSessions } from './synthetic-market.ts';
import { newsShareId } from './synthetic-news.ts';

/** The source that all prices of the made-up market are from. */
export const scaleSource = 'scale-prices';

/** Ten years. */
export const scaleSessions = 2_520;

const newYork = mic('XNYS');

/** Of four shares one is Korean, as of those that the product lists, and is one that the made-up news is about. */
export function scaleShareId(place: number): InstrumentId {
  return place % 4 === 0 ? newsShareId(place / 4) : instrumentId(`XNYS:Z${letters(place)}`);
}

function letters(place: number): string {
  const letter = (of: number) => String.fromCharCode(65 + (Math.floor(place / of) % 26));
  return letter(17_576) + letter(676) + letter(26) + letter(1);
}

/** A share of the made-up market by its place. */
export function scaleInstrument(place: number): Instrument {
  const id = scaleShareId(place);
  const [namespace = '', symbol = ''] = id.split(':');
  const isKorean = namespace === 'KRX';
  return InstrumentSchema.parse({
    ...{ id, symbol, issuerId: id, kind: 'common', mic: isKorean ? 'XKRX' : 'XNYS' },
    ...{ nameKorean: isKorean ? `가상${symbol}` : null, nameEnglish: `Synthetic ${symbol}` },
    ...{ currency: isKorean ? 'KRW' : 'USD', sector: null, listedDate: null, delistedDate: null },
  });
}

/** Ten years of prices of a share, the same for the same place. */
export function scaleSeries(place: number): PriceSeries {
  const { series } = syntheticLine(place, syntheticSessions(scaleSessions));
  const isKorean = place % 4 === 0;
  const made = isKorean ? series : inDollars(series);
  return PriceSeriesSchema.parse({ ...made, instrumentId: scaleShareId(place), sourceId: scaleSource });
}

/** The same walk in dollars and cents on the sessions of New York: such prices take eight bytes each, those in won fewer. */
function inDollars(series: PriceSeries): PriceSeries {
  const sessions = newYorkSessions(series.bars.length);
  const cents = (price: number | null) => (price === null ? null : Math.max(Math.round(price / 10), 1) / 100);
  const bars = series.bars.map(
    ({ sessionDate: date, open, high, low, close, volume }, at): PriceBar => ({
      ...{ sessionDate: sessions[at] ?? date, volume, close: cents(close) ?? 0.01 },
      ...{ open: cents(open), high: cents(high), low: cents(low) },
    }),
  );
  return { ...series, mic: newYork, currency: 'USD', bars };
}

function newYorkSessions(count: number): SessionDate[] {
  const calendar = shippedCalendars(newYork);
  if (!calendar) throw new Error('no calendar of XNYS');
  const sessions = [sessionDate('2026-07-15')];
  while (sessions.length < count) sessions.push(calendar.previousSession(sessions.at(-1) ?? sessionDate('')));
  return sessions.reverse();
}
