import { describe, expect, it } from 'vitest';
import { basisFactor, splitFactor } from '../../../server/markets/split-factor.ts';
import { splitsOf } from '../../../server/markets/split-history.ts';
import { splitStepBetween } from '../../../server/markets/split-step.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bar, bundledSeries, madeSeries } from '../../support/bundled-series.ts';

const korean = madeSeries([]);
const american = madeSeries([], {
  currency: 'USD',
  mic: mic('XNYS'),
  instrumentId: instrumentId('XNYS:ZZZZ'),
});

function step(from: number, to: number, series = korean, given: Parameters<typeof bar>[2] = {}) {
  return splitStepBetween(bar('2024-03-04', from), bar('2024-03-05', to, given), series);
}

describe('unadjusted splits', () => {
  it.each([
    [100_000, 49_000, 2],
    [100_000, 21_500, 5],
    [100_000, 64_000, 1.5],
    [2_000, 19_000, 0.1],
    [1_000_000, 20_300, 50],
  ])('a Korean close from %i to %i is suspected to be a split with ratio %f', (from, to, ratio) => {
    expect(step(from, to)).toMatchObject({ ratio, known: false });
  });

  it.each([
    [100_000, 70_000],
    [100_000, 130_000],
    [100_000, 85_000],
  ])('a Korean close from %i to %i is within the daily limit', (from, to) => {
    expect(step(from, to)).toBeNull();
  });

  it('a US share may fall by a third or rise by half', () => {
    expect(step(100, 66, american)).toBeNull();
    expect(step(100, 148, american)).toBeNull();
    expect(step(100, 57, american)).toBeNull();
  });

  it('a US close at a half, a quarter or the double is suspected, unless the turnover says news', () => {
    expect(step(100, 50.5, american)).toMatchObject({ ratio: 2, known: false });
    expect(step(400, 103, american)).toMatchObject({ ratio: 4, known: false });
    expect(step(1, 10.3, american, { volume: 100 })).toMatchObject({ ratio: 0.1, known: false });
    expect(step(100, 50.5, american, { volume: 20_000 })).toBeNull();
    expect(step(100, 50.5, american, { open: 80 })).toBeNull();
  });

  it('a known split is recognised by its date, also on a day with a large move', () => {
    const tesla = madeSeries([], {
      currency: 'USD',
      mic: mic('XNAS'),
      instrumentId: instrumentId('XNAS:TSLA'),
    });
    const before = bar('2020-08-28', 2213.4);
    expect(splitStepBetween(before, bar('2020-08-31', 498.32), tesla)).toMatchObject({
      ratio: 5,
      known: true,
    });
    expect(splitStepBetween(bar('2020-08-28', 442.68), bar('2020-08-31', 498.32), tesla)).toBeNull();
  });

  it('an index never splits', () => {
    expect(step(5000, 2500, madeSeries([], { currency: 'pt' }))).toBeNull();
  });
});

describe('split factors', () => {
  const day = sessionDate;

  it('multiplies the splits after the first date, up to the second', () => {
    const nvidia = instrumentId('XNAS:NVDA');
    expect(splitFactor(nvidia, day('2021-07-19'), day('2024-06-10'))).toBe(40);
    expect(splitFactor(nvidia, day('2021-07-20'), day('2024-06-10'))).toBe(10);
    expect(splitFactor(nvidia, day('2021-07-20'), day('2024-06-09'))).toBe(1);
    expect(splitFactor(instrumentId('XNAS:MSFT'), day('2018-01-02'), day('2026-01-02'))).toBe(1);
  });

  it('turns an adjusted price back into the one that was traded', () => {
    const samsung = bundledSeries('KRX-005930');
    expect(basisFactor(samsung, day('2018-01-02'))).toBe(50);
    expect((samsung.bars[0]?.close ?? 0) * 50).toBe(2_551_000);
    expect(basisFactor(samsung, day('2018-05-04'))).toBe(1);
    expect(basisFactor(bundledSeries('US-NVDA'), day('2021-07-19'))).toBe(40);
  });

  it('is 1 for a split that the series was not adjusted for', () => {
    const hanmi = bundledSeries('KRX-042700');
    expect(basisFactor(hanmi, day('2022-03-31'))).toBe(1);
    expect(basisFactor({ ...hanmi, adjustmentBasis: 'unknown' }, day('2022-03-31'))).toBe(1);
  });

  it('knows every split with a source, ascending', () => {
    for (const id of [
      'KRX:005930',
      'KRX:035420',
      'KRX:035720',
      'KRX:042700',
      'XNAS:NVDA',
      'XNAS:AAPL',
      'XNAS:TSLA',
    ]) {
      const splits = splitsOf(instrumentId(id));
      expect(splits.length, id).toBeGreaterThan(0);
      expect(splits.every((split) => split.source.length > 10 && split.ratio > 0)).toBe(true);
      expect(splits.map((split) => split.exDate)).toEqual(splits.map((split) => split.exDate).sort());
    }
  });
});
