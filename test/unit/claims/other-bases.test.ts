import { describe, expect, test } from 'vitest';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { check, seriesWith } from './statement.ts';

const hynix = 'KRX:000660';
const nvidia = 'XNAS:NVDA';
const day = '2024-01-22';

/** Two sessions: 100 to 110, opened at 104, between 102 and 112. */
const plain = seriesWith(hynix, [
  ['2024-01-19', 100, 100, 100, 100, 10],
  [day, 104, 112, 102, 110, 10],
  ['2024-01-23', 111, 115, 111, 114, 10],
]);

function stating(exchange: Partial<NonNullable<PriceSeries['bars'][number]['exchange']>>): PriceSeries {
  const none = { change: null, basePrice: null, listedShares: null, marketValue: null };
  return {
    ...plain,
    bars: plain.bars.map((bar) =>
      bar.sessionDate === day ? { ...bar, exchange: { ...none, ...exchange } } : bar,
    ),
  };
}

describe('a contradiction', () => {
  test('tells by how much the number is off', () => {
    expect(check(hynix, day, { value: 121 }, plain)).toMatchObject({
      verdict: 'contradicted',
      reference: { value: 110 },
      difference: 11,
      differencePercent: 10,
    });
    const percent = check(hynix, day, { kind: 'change_pct', value: -10 }, plain);
    expect(percent).toMatchObject({ verdict: 'contradicted', difference: -20 });
    expect(percent.differencePercent).toBeUndefined();
  });

  test('of a band is measured from its nearer end, of a quote from the nearer bound of the day', () => {
    const band = { value: 120, valueHigh: 130, modifier: 'range' } as const;
    expect(check(hynix, day, band, plain)).toMatchObject({ verdict: 'contradicted', difference: 10 });
    const quote = { kind: 'intraday_price', session: 'intraday', value: 120 } as const;
    expect(check(hynix, day, quote, plain)).toMatchObject({ reason: 'outsideDayRange', difference: 8 });
  });

  test('of an extreme that was none tells by how much it fell short', () => {
    const series = seriesWith(hynix, [
      ['2023-01-20', 100, 100, 100, 100, 10],
      ['2024-01-19', 100, 120, 100, 100, 10],
      [day, 100, 110, 100, 110, 10],
    ]);
    expect(check(hynix, day, { kind: '52w_high' }, series)).toMatchObject({
      verdict: 'verified',
      basis: 'close',
    });
    expect(check(hynix, day, { kind: '52w_high', extremeBasis: 'intraday' }, series)).toMatchObject({
      verdict: 'contradicted',
      reason: 'notAnExtreme',
      difference: -10,
    });
  });

  test('of a price from before a split is measured in the unit of its day', () => {
    // 2024-05-23: a close of 103.80 after the split of 10 for 1, which was printed as 1037.99.
    const told = check(nvidia, '2024-05-23', { value: 1100 });
    expect(told).toMatchObject({ verdict: 'contradicted', basis: 'beforeSplit' });
    expect(told.reference?.value).toBeGreaterThan(1000);
    expect(told.difference).toBeLessThan(100);
    expect(check(nvidia, '2024-05-23', { value: 1037.99 })).toMatchObject({
      verdict: 'verified',
      basis: 'beforeSplit',
    });
  });

  test('needs one fair reading', () => {
    expect(check(hynix, day, { value: 130, isAmbiguous: true }, plain)).toMatchObject({
      verdict: 'unverifiable',
      reason: 'ambiguous',
    });
  });

  test('of a high needs prices of the regular hours alone', () => {
    const extended: PriceSeries = { ...plain, hours: 'extended' };
    expect(check(hynix, day, { kind: 'high', value: 111 }, plain).verdict).toBe('contradicted');
    expect(check(hynix, day, { kind: 'high', value: 111 }, extended).reason).toBe('hoursOfPricesDiffer');
    expect(check(hynix, day, { value: 111 }, extended).verdict).toBe('contradicted');
  });
});

describe('a number that is true on another basis is not contradicted', () => {
  test.each([
    ['of the day s course', { value: 105, isAmbiguous: true }, 'intraday'],
    ['of the session after', { value: 114, isAmbiguous: true }, 'otherSession'],
    ['from the opening', { kind: 'change_pct', value: 5.77 }, 'fromOpen'],
    ['from the opening, in won', { kind: 'change_abs', value: 6 }, 'fromOpen'],
    [
      'over a period that starts a session later',
      {
        kind: 'period_change_pct',
        value: 10,
        fromDate: sessionDate('2024-01-22'),
        date: sessionDate('2024-01-23'),
      },
      null,
    ],
    [
      'over a period that starts a session earlier',
      { kind: 'period_change_pct', value: 14, fromDate: sessionDate(day), date: sessionDate('2024-01-23') },
      'otherWindow',
    ],
  ] as const)('%s', (_, told, basis) => {
    const found = check(hynix, day, told, plain);
    expect(found.basis ?? null).toBe(basis);
    expect(found.verdict).toBe(basis === null ? 'contradicted' : 'unverifiable');
  });

  test('which a wording that says otherwise does not leave open', () => {
    expect(check(hynix, day, { value: 105 }, plain).verdict).toBe('contradicted');
    expect(check(hynix, day, { value: 114 }, plain).verdict).toBe('contradicted');
  });
});

describe('what the exchange states comes first', () => {
  test('its base price, which need not be the close before', () => {
    const series = stating({ basePrice: 88, change: 22 });
    expect(check(hynix, day, { kind: 'change_pct', value: 25 }, series)).toMatchObject({
      verdict: 'verified',
      basis: 'exchange',
    });
    expect(check(hynix, day, { kind: 'change_abs', value: 22 }, series).basis).toBe('exchange');
    expect(check(hynix, day, { kind: 'change_pct', value: 10 }, series)).toMatchObject({
      verdict: 'unverifiable',
      reason: 'trueOnOtherBasis',
      basis: 'previousClose',
    });
    expect(check(hynix, day, { kind: 'change_pct', value: 24 }, series).verdict).toBe('contradicted');
  });

  test('its change alone gives the base', () => {
    expect(check(hynix, day, { kind: 'change_pct', value: 10 }, stating({ change: 10 }))).toMatchObject({
      verdict: 'verified',
      basis: 'exchange',
    });
  });
});

describe('a market value', () => {
  const trillion = 1e12;
  const told = (value: number, more: object = {}) => ({ kind: 'market_cap', value, ...more }) as const;

  test.each([
    ['as the exchange states it', told(431.2 * trillion), { marketValue: 431.2 * trillion }, 'verified'],
    ['by the listed shares', told(440 * trillion), { listedShares: 4 * trillion }, 'verified'],
    ['in whole trillions', told(431 * trillion), { marketValue: 431.9 * trillion }, 'verified'],
    ['of a whole trillion more', told(433 * trillion), { marketValue: 431.9 * trillion }, 'contradicted'],
    ['in one digit, near', told(2 * trillion), { marketValue: 2.05 * trillion }, 'verified'],
    ['in one digit, within it', told(2 * trillion), { marketValue: 2.3 * trillion }, 'unverifiable'],
    ['in one digit, far', told(2 * trillion), { marketValue: 3.1 * trillion }, 'contradicted'],
    ['beyond', told(100 * trillion, { modifier: 'over' }), { marketValue: 101 * trillion }, 'verified'],
    [
      'not beyond',
      told(200 * trillion, { modifier: 'over' }),
      { marketValue: 101 * trillion },
      'contradicted',
    ],
    [
      'beyond during the day',
      told(445 * trillion, { modifier: 'over' }),
      { listedShares: 4 * trillion },
      'unverifiable',
    ],
    ['without shares', told(431 * trillion), { basePrice: 100 }, 'unverifiable'],
  ] as const)('%s', (_, statement, exchange, verdict) => {
    expect(check(hynix, day, statement, stating(exchange)).verdict).toBe(verdict);
  });

  test('that was reached during the day alone says so', () => {
    const over = told(445 * trillion, { modifier: 'over' });
    expect(check(hynix, day, over, stating({ listedShares: 4 * trillion })).basis).toBe('intraday');
    const during = told(445 * trillion, { modifier: 'over', session: 'intraday' });
    expect(check(hynix, day, during, stating({ listedShares: 4 * trillion })).verdict).toBe('verified');
  });
});
