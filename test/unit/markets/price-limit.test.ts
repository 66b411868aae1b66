import { describe, expect, it } from 'vitest';
import { priceLimits } from '../../../server/markets/price-limit.ts';
import { tickSize } from '../../../server/markets/tick-size.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const before = sessionDate('2023-01-20');
const after = sessionDate('2023-01-25');

describe('ticks', () => {
  it.each([
    [1_500, 5, 5, 1],
    [15_000, 50, 50, 10],
    [50_000, 100, 100, 100],
    [150_000, 500, 100, 100],
    [499_999, 500, 100, 500],
    [500_000, 1_000, 100, 1_000],
  ])(
    '%i won: %i before 25 January 2023 on KOSPI, %i on KOSDAQ, %i since on both',
    (price, kospi, kosdaq, since) => {
      expect(tickSize(price, before, mic('XKRX'))).toBe(kospi);
      expect(tickSize(price, before, mic('XKOS'))).toBe(kosdaq);
      expect(tickSize(price, after, mic('XKRX'))).toBe(since);
      expect(tickSize(price, after, mic('XKOS'))).toBe(since);
    },
  );
});

describe('daily limits', () => {
  it.each([
    ['2026-05-14', 6_080, 7_900],
    ['2026-05-26', 8_400, 10_920],
    ['2026-06-08', 10_900, 14_170],
    ['2023-07-13', 31_700, 41_200],
    ['2024-02-08', 60_400, 78_500],
  ])('%s: from %i up to %i', (date, base, upper) => {
    expect(priceLimits(base, sessionDate(date), mic('XKRX')).upper).toBe(upper);
  });

  it('moves the lower limit up, toward the base', () => {
    expect(priceLimits(6_080, sessionDate('2026-05-14'), mic('XKRX')).lower).toBe(4_260);
    expect(priceLimits(60_400, sessionDate('2024-02-08'), mic('XKRX')).lower).toBe(42_300);
  });
});
