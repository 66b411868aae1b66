import { describe, expect, it } from 'vitest';
import { detectPriceEvents, type PriceEventOptions } from '../../../server/markets/price-events.ts';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { bar, bundledSeries, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');

/** Bars whose closes move by these returns on consecutive sessions from 2023-03-06 on. */
function moving(returns: readonly number[]): PriceBar[] {
  let day: SessionDate = addDays(sessionDate('2023-03-06'), -1);
  let close = 100_000;
  return [0, ...returns].map((one) => {
    day = xkrx.nextSession(day);
    close *= 1 + one;
    return bar(day, close);
  });
}

/** Up and down by the same part, so that the deviation is about that part. */
function swinging(part: number, length: number): number[] {
  return Array.from({ length }, (_, place) => (place % 2 === 0 ? part : -part));
}

function moves(series: PriceSeries, options: PriceEventOptions = {}) {
  return detectPriceEvents(series, xkrx, options)
    .filter((event) => event.kind === 'move')
    .map((event) => [event.value, event.basis]);
}

describe('large moves', () => {
  it('are those of four deviations and 5 % where the share is quiet', () => {
    expect(moves(madeSeries(moving([...swinging(0.01, 60), 0.051])))).toEqual([
      [expect.closeTo(0.051, 9), 'closeToClose,60dDeviation'],
    ]);
    expect(moves(madeSeries(moving([...swinging(0.01, 60), 0.049])))).toEqual([]);
    expect(moves(madeSeries(moving([...swinging(0.02, 60), 0.07])))).toEqual([]);
  });

  it('need 40 returns for a deviation', () => {
    expect(moves(madeSeries(moving([...swinging(0.01, 39), 0.06])))).toEqual([]);
    expect(moves(madeSeries(moving([...swinging(0.01, 40), 0.06])))).toHaveLength(1);
  });

  it('are not those that the share makes every other day, though 10 %', () => {
    expect(moves(madeSeries(moving([...swinging(0.05, 60), 0.11])))).toEqual([]);
    expect(moves(madeSeries(moving([...swinging(0.03, 60), 0.11])))).toEqual([
      [expect.closeTo(0.11, 9), 'closeToClose,10%'],
    ]);
  });

  it('do not lift the deviation of their own day', () => {
    const twice = moving([...swinging(0.01, 60), 0.06, 0.06]);
    expect(moves(madeSeries(twice))).toHaveLength(2);
  });

  it('are told against a benchmark too', () => {
    const market = madeSeries(moving([...swinging(0.01, 60), -0.055]), {
      ...{ currency: 'pt', instrumentId: instrumentId('KRX:KS11') },
    });
    const own = swinging(0.01, 60).map((one, place) => one + (place % 3 === 0 ? 0.002 : -0.001));
    const stayed = madeSeries(moving([...own, 0.001]));
    expect(moves(stayed)).toEqual([]);
    expect(moves(stayed, { benchmark: market })).toEqual([
      [expect.closeTo(0.001, 9), 'closeToClose,KRX:KS11'],
    ]);
    const followed = madeSeries(moving([...own, -0.054]));
    expect(moves(followed, { benchmark: market })).toEqual([
      [expect.closeTo(-0.054, 9), 'closeToClose,60dDeviation'],
    ]);
    expect(moves(market, { benchmark: market }).map(([, basis]) => basis)).toEqual([
      'closeToClose,5%,60dDeviation',
    ]);
  });

  it('are a handful a year at most, also of shares that move much', () => {
    for (const [file, index] of [
      ['KRX-042700', 'KRX-KS11'],
      ['KRX-001740', 'KRX-KS11'],
      ['US-TSLA', 'US-SPX'],
      ['US-MSFT', 'US-SPX'],
    ] as const) {
      const series = bundledSeries(file);
      const found = detectPriceEvents(series, calendarOf(series.mic), { benchmark: bundledSeries(index) });
      const years = series.bars.length / 250;
      const perYear = found.filter((event) => event.kind === 'move').length / years;
      expect(perYear, file).toBeGreaterThan(1);
      expect(perYear, file).toBeLessThan(6.5);
    }
  });

  it('say that sessions without trading lie in between, and do not enter the deviation then', () => {
    const before = moving(swinging(0.01, 60));
    const last = before.at(-1);
    if (!last) throw new Error('no bar');
    const paused = xkrx.nextSession(last.sessionDate);
    const bars = [
      ...before,
      bar(paused, last.close, { open: null, high: null, low: null, volume: 0 }),
      bar(xkrx.nextSession(paused), last.close * 1.12),
    ];
    expect(moves(madeSeries(bars))).toEqual([
      [expect.closeTo(0.12, 9), 'closeToClose,10%,60dDeviation,afterHalt'],
    ]);
  });

  it('over sessions without trading do not hide the next one', () => {
    const before = moving(swinging(0.01, 60));
    const last = before.at(-1);
    if (!last) throw new Error('no bar');
    const paused = xkrx.nextSession(last.sessionDate);
    const resumed = xkrx.nextSession(paused);
    const bars = [
      ...before,
      bar(paused, last.close, { open: null, high: null, low: null, volume: 0 }),
      bar(resumed, last.close * 1.25),
      bar(xkrx.nextSession(resumed), last.close * 1.25 * 1.06),
    ];
    expect(moves(madeSeries(bars)).map(([value]) => value)).toEqual([
      expect.closeTo(0.25, 9),
      expect.closeTo(0.06, 9),
    ]);
  });
});
