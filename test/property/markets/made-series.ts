import fc from 'fast-check';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { bar, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const calendar = calendarOf('XKRX');

/** Whole numbers from 0 up to a limit that follow from a seed (Park and Miller 1988). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** Prices in whole won on consecutive sessions, now and then halted, missing, without a range or with an impossible one. */
function walk(seed: number, from: SessionDate, length: number): PriceBar[] {
  const next = numbersFrom(seed);
  const bars: PriceBar[] = [];
  let [session, close] = [from, 50_000];
  for (let count = 0; count < length; count += 1) {
    session = calendar.nextSession(session);
    const fate = next(150);
    if (fate === 0) continue;
    if (fate <= 3) {
      const flat = { open: close, high: close, low: close, volume: 0 };
      bars.push(bar(session, close, fate === 1 ? { ...flat, open: null, high: null, low: null } : flat));
      continue;
    }
    const open = close + (next(20) === 0 ? next(5_000) - 2_500 : 0);
    close = Math.max(10_000, Math.min(90_000, open + (next(2_001) - 1_000) * (next(30) === 0 ? 6 : 1)));
    const range = { high: Math.max(open, close) + next(300), low: Math.min(open, close) - next(300) };
    const given =
      fate === 4 ? { high: null, low: null } : fate === 5 ? { high: close - 1, low: range.low } : range;
    bars.push(bar(session, close, { open, ...given, volume: (1 + next(60)) ** 2 * 100 }));
  }
  return bars;
}

/** A made-up Korean series of about a year and a half, with the faults that real ones have. */
export function anySeries(from: SessionDate): fc.Arbitrary<PriceSeries> {
  return fc
    .record({ seed: fc.nat(2_000_000_000), length: fc.integer({ min: 340, max: 420 }) })
    .map(({ seed, length }) => madeSeries(walk(seed, from, length)));
}
