import { expect, test } from 'vitest';
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

test('a high below the close leaves what is said of the close', () => {
  expect(check(hynix, day, { value: 142600 }, highBelowClose).verdict).toBe('verified');
  expect(check(hynix, day, { value: 142700 }, highBelowClose).verdict).toBe('contradicted');
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
    adjustments: [
      {
        sessionDate: sessionDate(day),
        action: 'exclude',
        ratio: null,
        reason: 'a slip of the source',
        madeBy: 'tester',
        madeAt: instantUtc('2024-02-01T00:00:00.000Z'),
      },
    ],
  };
  expect(check(hynix, day, { value: 1 }, excluded)).toMatchObject({
    verdict: 'unverifiable',
    reason: 'missingSession',
  });
});
