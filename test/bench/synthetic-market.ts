import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';

/** A made-up line of the Korean market with its daily prices. */
export interface SyntheticLine {
  readonly instrument: Instrument;
  readonly series: PriceSeries;
}

const exchange = mic('XKRX');

/** The newest `count` sessions of the Korean exchange up to the middle of 2026, ascending. */
export function syntheticSessions(count: number): SessionDate[] {
  const calendar = shippedCalendars(exchange);
  if (!calendar) throw new Error('no calendar of XKRX');
  const sessions = [sessionDate('2026-07-15')];
  while (sessions.length < count) sessions.push(calendar.previousSession(sessions.at(-1) ?? sessionDate('')));
  return sessions.reverse();
}

/**
 * One line of a market of any size, the same for the same number. Closes are a random walk whose volatility changes slowly
 * and which the daily limit cuts at 30 %; one session in 400 begins a halt of one to five sessions, every third of them
 * given as zeros and the others as a repeated close; one line in 20 has a split that the source did not adjust for; one in
 * ten is listed within the period.
 */
export function syntheticLine(number: number, sessions: readonly SessionDate[]): SyntheticLine {
  const random = randomNumbers(number + 1);
  const symbol = String(100_000 + number);
  const id = instrumentId(`KRX:${symbol}`);
  const listedAt = random() < 0.1 ? Math.floor(random() * sessions.length * 0.9) : 0;
  const splitAt = random() < 0.05 ? Math.floor(sessions.length * (0.2 + 0.6 * random())) : -1;
  return {
    instrument: {
      id,
      mic: exchange,
      symbol,
      kind: 'common',
      issuerId: id,
      nameKorean: `가상${symbol}`,
      nameEnglish: `Synthetic ${symbol}`,
      currency: 'KRW',
      sector: null,
      listedDate: sessions[listedAt] ?? null,
      delistedDate: null,
    },
    series: {
      instrumentId: id,
      mic: exchange,
      currency: 'KRW',
      sourceId: 'synthetic',
      adjustmentBasis: 'none',
      bars: walk(sessions.slice(listedAt), splitAt - listedAt, random),
    },
  };
}

function walk(sessions: readonly SessionDate[], splitAt: number, random: () => number): PriceBar[] {
  let close = Math.round(Math.exp(8 + 4 * random()));
  let volatility = 0.02;
  let halted = 0;
  return sessions.map((date, place) => {
    halted = halted > 0 ? halted - 1 : random() < 1 / 400 ? Math.ceil(random() * 5) : 0;
    if (halted > 0) return haltedBar(date, close, place % 3 === 0);
    volatility = Math.min(Math.max(volatility * Math.exp(0.1 * normal(random)), 0.008), 0.06);
    const base = place === splitAt ? Math.max(Math.round(close / 5), 1) : close;
    const at = (price: number) => Math.max(Math.round(Math.min(Math.max(price, base * 0.7), base * 1.3)), 1);
    const open = at(base * Math.exp(0.4 * volatility * normal(random)));
    close = at(open * Math.exp(volatility * normal(random)));
    const reach = () => Math.exp(0.5 * volatility * Math.abs(normal(random)));
    const [high, low] = [at(Math.max(open, close) * reach()), at(Math.min(open, close) / reach())];
    const volume = Math.round(200_000 * Math.exp(0.45 * normal(random) + 15 * (volatility - 0.02)));
    return { sessionDate: date, open, high, low, close, volume };
  });
}

function haltedBar(date: SessionDate, close: number, asZeros: boolean): PriceBar {
  const price = asZeros ? null : close;
  return { sessionDate: date, open: price, high: price, low: price, close, volume: 0 };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Ettinger 2017, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed * 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A number of the standard normal distribution (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
