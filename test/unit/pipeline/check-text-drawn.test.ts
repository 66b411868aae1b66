import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../../server/pipeline/check-claims.ts';
import { barsAround, drawnNumber } from '../../../server/pipeline/check-text-drawn.ts';
import { ClaimCheckSchema, ClaimStatementSchema } from '../../../shared/schemas/claim.ts';
import { PriceSeriesSchema } from '../../../shared/schemas/price-bar.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const bar = (day: string, open: number | null, close: number) => ({
  ...{ sessionDate: day, open, high: open, low: open, close, volume: 1 },
});

const series = PriceSeriesSchema.parse({
  ...{ instrumentId: 'KRX:005930', mic: 'XKRX', currency: 'KRW', sourceId: 'test', adjustmentBasis: 'split' },
  bars: [bar('2025-10-24', 900, 1000), bar('2025-10-27', 1100, 1200), bar('2025-10-28', null, 1200)],
});

function claim(given: object): CheckedClaim {
  const statement = ClaimStatementSchema.parse({
    ...{ instrumentId: 'KRX:005930', kind: 'close', value: 1250, valueHigh: null, unit: 'KRW' },
    ...{ modifier: 'exact', precision: 1, extremeBasis: null, changeBase: null, session: 'regular' },
    ...{ date: '2025-10-27', fromDate: null, start: 0, end: 4, quote: '1250' },
    ...given,
  });
  const reference = { value: 1200, low: null, high: null, previousExtreme: null, previousExtremeDate: null };
  const check = ClaimCheckSchema.parse({
    ...{ verdict: 'contradicted', reason: 'differs', reference, seriesStart: null, priceSourceId: 'test' },
    ...given,
  });
  return { ...statement, ...check };
}

const percent = {
  ...{ value: null, low: null, high: null, previousExtreme: null, previousExtremeDate: null },
  value: 20,
};

describe('where a number stands on the chart of its session', () => {
  it.each([
    ['a price at itself', {}, { claimed: 1250, found: 1200, before: 1000, beforeIs: 'previousClose' }],
    [
      'a change at the price that it would have led to from the close before',
      { kind: 'change_pct', unit: 'pct', value: -10, reference: percent },
      { claimed: 900, found: 1200, before: 1000, beforeIs: 'previousClose' },
    ],
    [
      'a change from the open at what it leads to from there',
      { kind: 'change_pct', unit: 'pct', value: 10, changeBase: 'open', reference: null },
      { claimed: 1210, found: null, before: 1100, beforeIs: 'open' },
    ],
    [
      'a change in currency likewise',
      { kind: 'change_abs', value: 50, reference: null },
      { claimed: 1050, found: null, before: 1000, beforeIs: 'previousClose' },
    ],
    [
      'an extreme without a price at what was found',
      { kind: '52w_high', value: null },
      { claimed: null, found: 1200, before: 1000, beforeIs: 'previousClose' },
    ],
    [
      'a price of the first session without a close before',
      { date: '2025-10-24' },
      { claimed: 1250, found: 1200, before: null, beforeIs: 'previousClose' },
    ],
  ])('%s', (_what, given, drawn) => {
    const found = drawnNumber(claim(given), series);
    expect(found && { ...found, claimed: found.claimed && Math.round(found.claimed) }).toEqual(drawn);
  });

  it.each([
    ['a market value', { kind: 'market_cap' }],
    ['a change over a period', { kind: 'period_change_pct', unit: 'pct' }],
    ['the unit of before a split', { reason: 'matchesUnsplit' }],
    ['no date', { date: null }],
    ['a day without a bar', { date: '2025-10-25' }],
    ['a change of the first session', { kind: 'change_pct', unit: 'pct', date: '2025-10-24' }],
    ['a fall of more than all', { kind: 'change_pct', unit: 'pct', value: -150, reference: null }],
    ['neither a value nor a finding', { kind: '52w_high', value: null, reference: null }],
  ])('nowhere for %s', (_what, given) => {
    expect(drawnNumber(claim(given), series)).toBeNull();
  });

  it('nowhere without prices', () => expect(drawnNumber(claim({}), null)).toBeNull());
});

it('bars around a session are those of the series alone, halts without prices included', () => {
  expect(barsAround(series, sessionDate('2025-10-27'))).toMatchObject({
    ...{ date: '2025-10-27', currency: 'KRW', adjustmentBasis: 'split', sourceId: 'test' },
    ...{
      dates: ['2025-10-24', '2025-10-27', '2025-10-28'],
      open: [900, 1100, null],
      close: [1000, 1200, 1200],
    },
  });
  expect(barsAround(series, sessionDate('2025-10-26'))).toBeNull();
});
