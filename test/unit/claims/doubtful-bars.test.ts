import { expect, test } from 'vitest';
import type { PriceAdjustment } from '../../../shared/schemas/price-adjustment.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { seriesOf } from './reference-data.ts';
import { check } from './statement.ts';

const hynix = 'KRX:000660';
const day = '2024-01-22';

/** The series of SK hynix with one bar changed. */
function withBar(change: (bar: PriceSeries['bars'][number]) => PriceSeries['bars'][number]): PriceSeries {
  const series = seriesOf(hynix);
  if (!series) throw new Error('no series');
  return { ...series, bars: series.bars.map((bar) => (bar.sessionDate === day ? change(bar) : bar)) };
}

function decision(action: 'accept' | 'exclude'): PriceAdjustment {
  return {
    sessionDate: sessionDate(day),
    action,
    ratio: null,
    reason: 'looked at by a person',
    madeBy: 'tester',
    madeAt: instantUtc('2024-02-01T00:00:00.000Z'),
  };
}

const highBelowClose = withBar((bar) => ({ ...bar, high: bar.close - 1000 }));

test.each([
  ['high', { kind: 'high', value: 145400 }],
  ['52w_high', { kind: '52w_high', value: 145400 }],
  ['intraday_price', { kind: 'intraday_price', value: 145400, session: 'intraday' }],
] as const)('a high below the close settles no %s', (_, told) => {
  expect(check(hynix, day, told, highBelowClose)).toMatchObject({
    verdict: 'unverifiable',
    reason: 'priceInDoubt',
  });
});

test('a high below the close lets a close be verified, and contradicts none until a person has settled it', () => {
  expect(check(hynix, day, { value: 142600 }, highBelowClose).verdict).toBe('verified');
  expect(check(hynix, day, { value: 142700 }, highBelowClose)).toMatchObject({
    verdict: 'unverifiable',
    reason: 'priceFlagged',
  });
  const accepted = { ...highBelowClose, adjustments: [decision('accept')] };
  expect(check(hynix, day, { value: 142700 }, accepted).verdict).toBe('contradicted');
});

test('a session that was given twice contradicts nothing', () => {
  const given = withBar((bar) => bar);
  const told = { kind: 'change_pct', value: 5 } as const;
  expect(check(hynix, day, told, given).verdict).toBe('contradicted');
  const twice = { ...given, givenTwice: [sessionDate('2024-01-19')] };
  expect(check(hynix, day, told, twice).reason).toBe('priceFlagged');
  expect(check(hynix, '2024-01-24', told, twice).verdict).toBe('contradicted');
});

test('a later 52-week high is not measured against a high that cannot be', () => {
  const inflated = withBar((bar) => ({ ...bar, high: 999000, low: bar.close + 500 }));
  const told = { kind: '52w_high', value: null } as const;
  expect(check(hynix, '2024-03-04', told, inflated).verdict).toBe(check(hynix, '2024-03-04', told).verdict);
});

test('a bar that a person excluded settles nothing', () => {
  const series = seriesOf(hynix);
  if (!series) throw new Error('no series');
  const excluded: PriceSeries = {
    ...series,
    adjustments: [decision('exclude')],
  };
  expect(check(hynix, day, { value: 1 }, excluded)).toMatchObject({
    verdict: 'unverifiable',
    reason: 'missingSession',
  });
});
