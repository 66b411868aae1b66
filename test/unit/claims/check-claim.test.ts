import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import type { ClaimStatement } from '../../../shared/schemas/claim.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { seriesOf } from './reference-data.ts';
import { check, seriesWith, statement } from './statement.ts';

const hynix = 'KRX:000660';
const samsung = 'KRX:005930';
const networks = 'KRX:001740';
const hanmi = 'KRX:042700';
const kospi = 'KRX:KS11';
const nvidia = 'XNAS:NVDA';

type Told = Partial<ClaimStatement>;

/** What is said, of whom, of which day, and the verdict with its reason. */
const cases: readonly (readonly [string, string, string | null, Told, string])[] = [
  ['a close', hynix, '2024-01-22', { value: 142600 }, 'verified matches'],
  ['a close that is off by one tick', hynix, '2024-01-22', { value: 142500 }, 'contradicted differs'],
  ['a close that no misprint is', hynix, '2024-01-22', { value: 97500 }, 'unverifiable ambiguous'],
  [
    'a quote far outside the range of the day',
    hynix,
    '2024-01-22',
    { kind: 'intraday_price', session: 'intraday', value: 97500 },
    'unverifiable ambiguous',
  ],
  [
    'a change that is no change of a day',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: 48.9, precision: 0.1 },
    'unverifiable ambiguous',
  ],
  ['an opening price', hynix, '2024-01-22', { kind: 'open', value: 145200 }, 'verified matches'],
  ['a high', hynix, '2024-01-22', { kind: 'high', value: 145400 }, 'verified matches'],
  ['a change', hynix, '2024-01-22', { kind: 'change_pct', value: 0.92 }, 'verified matches'],
  [
    'a change that is off by its last digit',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: 0.93 },
    'contradicted differs',
  ],
  [
    'a change with one decimal',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: 0.9, precision: 0.1 },
    'verified matches',
  ],
  [
    'a change of the other sign',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: -0.92 },
    'contradicted differs',
  ],
  ['a change in won', hynix, '2024-01-22', { kind: 'change_abs', value: 1300 }, 'verified matches'],
  [
    'a change from the opening',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: -1.79, changeBase: 'open' },
    'verified matches',
  ],
  [
    'a band',
    hynix,
    '2024-01-22',
    { value: 140000, valueHigh: 150000, modifier: 'range' },
    'verified matches',
  ],
  [
    'a band that ends below',
    hynix,
    '2024-01-22',
    { value: 130000, valueHigh: 140000, modifier: 'range' },
    'contradicted differs',
  ],
  ['more than', hynix, '2024-01-22', { value: 140000, modifier: 'over' }, 'verified matches'],
  ['less than', hynix, '2024-01-22', { value: 140000, modifier: 'under' }, 'contradicted differs'],
  [
    'about',
    hynix,
    '2024-01-22',
    { kind: 'change_pct', value: 1, modifier: 'about', precision: 1 },
    'verified matches',
  ],
  [
    'a fall of more than',
    samsung,
    '2024-11-14',
    { kind: 'change_pct', value: -1, modifier: 'over', precision: 1 },
    'verified matches',
  ],
  [
    'a fall in a band',
    samsung,
    '2024-11-14',
    { kind: 'change_pct', value: -1, valueHigh: -2, modifier: 'range', precision: 1 },
    'verified matches',
  ],
  [
    'a 52-week high',
    hynix,
    '2024-01-22',
    { kind: '52w_high', value: 145400, extremeBasis: 'intraday' },
    'verified matches',
  ],
  ['a 52-week high without a price', hynix, '2024-01-22', { kind: '52w_high' }, 'verified matches'],
  [
    'a 52-week high of another price',
    hynix,
    '2024-01-22',
    { kind: '52w_high', value: 145000, extremeBasis: 'intraday' },
    'contradicted differs',
  ],
  ['a 52-week high that was none', hynix, '2024-11-13', { kind: '52w_high' }, 'contradicted notAnExtreme'],
  ['a 52-week low', samsung, '2024-11-14', { kind: '52w_low', value: 49900 }, 'verified matches'],
  [
    'a 52-week window before the prices',
    networks,
    '2024-03-04',
    { kind: '52w_low' },
    'contradicted notAnExtreme',
  ],
  [
    'a record since before the prices',
    hynix,
    '2025-11-03',
    { kind: 'record_high', value: 620000, extremeBasis: 'close' },
    'unverifiable windowNotCovered',
  ],
  ['a record that was none', hynix, '2024-11-13', { kind: 'record_high' }, 'contradicted notAnExtreme'],
  [
    'a record since the listing',
    'KRX:373220',
    '2022-01-27',
    { kind: 'record_high', value: 598000 },
    'verified matches',
  ],
  [
    'a quote inside the day',
    hynix,
    '2024-01-22',
    { kind: 'intraday_price', value: 144000, session: 'intraday' },
    'unverifiable insideDayRange',
  ],
  [
    'a quote outside the day',
    hynix,
    '2024-01-22',
    { kind: 'intraday_price', value: 150000, session: 'intraday' },
    'contradicted outsideDayRange',
  ],
  [
    'a quoted change inside the day',
    hynix,
    '2024-01-22',
    { kind: 'intraday_change_pct', value: 2, session: 'intraday' },
    'unverifiable insideDayRange',
  ],
  [
    'a quoted change outside the day',
    hynix,
    '2024-01-22',
    { kind: 'intraday_change_pct', value: 9, session: 'intraday' },
    'contradicted outsideDayRange',
  ],
  [
    'a price before the opening',
    hynix,
    '2024-01-22',
    { kind: 'intraday_price', value: 1, session: 'pre_market' },
    'unverifiable sessionNotInDailyData',
  ],
  [
    'a price after the close',
    hynix,
    '2024-01-22',
    { kind: 'intraday_price', value: 1, session: 'after_market' },
    'unverifiable sessionNotInDailyData',
  ],
  ['a market value', hynix, '2024-01-22', { kind: 'market_cap', value: 1e14 }, 'unverifiable noShareCount'],
  ['no day', hynix, null, { value: 142600 }, 'unverifiable dateUnknown'],
  ['a Sunday', hynix, '2024-01-21', { value: 141300 }, 'unverifiable notASession'],
  ['a holiday', samsung, '2024-12-31', { value: 53200 }, 'unverifiable notASession'],
  ['a day before the prices', networks, '2023-06-09', { value: 5000 }, 'unverifiable beforeSeries'],
  ['a day after the prices', 'XNAS:ARM', '2024-06-03', { value: 120 }, 'unverifiable afterSeries'],
  ['a session that the prices lack', networks, '2025-09-19', { value: 5000 }, 'unverifiable missingSession'],
  [
    'a change whose session before is missing',
    networks,
    '2025-09-22',
    { kind: 'change_pct', value: 50 },
    'unverifiable previousSessionMissing',
  ],
  ['a halt', hanmi, '2022-04-04', { value: 35000 }, 'unverifiable halted'],
  [
    'an instrument without prices',
    'KRX:005935',
    '2024-01-22',
    { value: 60000 },
    'unverifiable noPriceSeries',
  ],
  [
    'dollars of a share in won',
    hynix,
    '2024-01-22',
    { value: 100, unit: 'USD' },
    'unverifiable noPriceSeries',
  ],
  [
    'a change over an unadjusted split',
    hanmi,
    '2022-04-06',
    { kind: 'change_pct', value: -3.71 },
    'verified matches',
  ],
  [
    'the raw change over an unadjusted split',
    hanmi,
    '2022-04-06',
    { kind: 'change_pct', value: -51.86 },
    'contradicted differs',
  ],
  [
    'a low that only an unadjusted split makes',
    hanmi,
    '2022-04-06',
    { kind: '52w_low', value: 16800 },
    'unverifiable unadjustedSplit',
  ],
  [
    'a price printed before a later split',
    nvidia,
    '2024-02-12',
    { value: 722.48 },
    'verified matchesUnsplit',
  ],
  ['the same in the later unit', nvidia, '2024-02-12', { value: 72.25 }, 'verified matches'],
  ['a wrong price before a later split', nvidia, '2024-02-12', { value: 732.48 }, 'contradicted differs'],
  [
    'a change within the rounding of adjusted cents',
    nvidia,
    '2024-02-12',
    { kind: 'change_pct', value: 0.17 },
    'verified matches',
  ],
  [
    'a record printed before a later split',
    nvidia,
    '2023-08-29',
    { kind: 'record_high', value: 487.84, extremeBasis: 'close' },
    'unverifiable windowNotCovered',
  ],
  [
    'a year',
    samsung,
    '2024-12-30',
    { kind: 'period_change_pct', value: -32.2, precision: 0.1, fromDate: sessionDate('2023-12-28') },
    'verified matches',
  ],
  [
    'a year with another figure',
    samsung,
    '2024-12-30',
    { kind: 'period_change_pct', value: -30.2, precision: 0.1, fromDate: sessionDate('2023-12-28') },
    'contradicted differs',
  ],
  [
    'a stretch of time that is not fixed',
    samsung,
    '2024-12-30',
    { kind: 'period_change_pct', value: -5 },
    'unverifiable dateUnknown',
  ],
  [
    'a stretch that starts before the prices',
    networks,
    '2024-12-30',
    { kind: 'period_change_pct', value: -5, fromDate: sessionDate('2022-12-29') },
    'unverifiable beforeSeries',
  ],
  [
    'a month before the prices',
    networks,
    null,
    { kind: '52w_high', fromDate: sessionDate('2023-06-01') },
    'unverifiable beforeSeries',
  ],
  [
    'a month with such a day',
    hynix,
    null,
    { kind: '52w_high', fromDate: sessionDate('2024-01-01') },
    'verified matches',
  ],
  [
    'a month without such a day',
    hynix,
    null,
    { kind: '52w_high', fromDate: sessionDate('2024-11-01') },
    'unverifiable dateUnknown',
  ],
];

test.each(cases)('%s', (_, id, date, told, expected) => {
  const { verdict, reason } = check(id, date, told);
  expect(`${verdict} ${reason}`).toBe(expected);
});

test('a verdict names the series and what it says', () => {
  expect(
    check(hynix, '2024-01-22', { kind: '52w_high', value: 145400, extremeBasis: 'intraday' }),
  ).toMatchObject({
    reference: { value: 145400, previousExtreme: 143700, previousExtremeDate: '2023-12-22' },
    priceSourceId: 'bundled',
    seriesStart: seriesOf(hynix)?.bars[0]?.sessionDate,
  });
  expect(
    check(hynix, '2024-01-22', { kind: 'intraday_price', value: 144000, session: 'intraday' }).reference,
  ).toMatchObject({
    value: null,
    high: 145400,
  });
});

test('a statement about no instrument is never settled', () => {
  const told = { ...statement(hynix, '2024-01-22', { value: 1 }), instrumentId: null };
  expect(checkClaim(told, { series: null, calendar: null, listedDate: null }).reason).toBe('noInstrument');
});

describe('prices with faults', () => {
  const flat = (date: string, close: number) => [date, close, close, close, close, 100] as const;

  test('before its calendar begins a change that differs proves nothing', () => {
    const series = seriesWith(hynix, [flat('1980-01-17', 100), flat('1980-01-18', 110)]);
    const told = (value: number) =>
      check(hynix, '1980-01-18', { kind: 'change_pct', value }, series, '1975-01-01');
    expect(told(10).verdict).toBe('verified');
    expect(told(20).reason).toBe('previousSessionMissing');
  });

  test('a step beyond the daily limit may be a split, and contradicts nothing', () => {
    const series = seriesWith(networks, [flat('2024-01-19', 10000), flat('2024-01-22', 5000)]);
    expect(check(networks, '2024-01-22', { kind: 'change_pct', value: 0 }, series).reason).toBe(
      'unadjustedSplit',
    );
    expect(check(networks, '2024-01-22', { kind: '52w_low' }, series).reason).toBe('unadjustedSplit');
  });

  test('prices adjusted for dividends contradict no price, but a change', () => {
    const series = seriesWith(hynix, [flat('2024-01-19', 100), flat('2024-01-22', 110)], 'splitAndDividend');
    expect(check(hynix, '2024-01-22', { value: 120 }, series).verdict).toBe('unverifiable');
    expect(check(hynix, '2024-01-22', { kind: 'change_pct', value: 12 }, series).verdict).toBe(
      'contradicted',
    );
  });

  test('a tie is no new extreme, and a session without trading sets none', () => {
    const bars = [
      flat('2023-01-20', 90),
      [sessionDate('2024-01-18'), null, null, null, 500, 0] as const,
      flat('2024-01-19', 100),
      flat('2024-01-22', 100),
      flat('2024-01-23', 101),
    ];
    const series = seriesWith(kospi, bars);
    expect(check(kospi, '2024-01-22', { kind: '52w_high' }, series)).toMatchObject({
      verdict: 'unverifiable',
      reason: 'trueOnOtherBasis',
      basis: 'todayIncluded',
    });
    expect(check(kospi, '2024-01-23', { kind: '52w_high' }, series).verdict).toBe('verified');
  });

  test('a bar without a high says nothing of one', () => {
    const series = seriesWith(hynix, [['2024-01-22', null, null, null, 100, null]]);
    expect(check(hynix, '2024-01-22', { kind: 'high', value: 100 }, series).reason).toBe('missingSession');
    expect(check(hynix, '2024-01-22', { value: 100 }, series).verdict).toBe('verified');
  });

  test('on 29 February the window starts on the 28th', () => {
    const series = seriesWith(kospi, [
      flat('2023-02-28', 200),
      flat('2024-02-28', 100),
      flat('2024-02-29', 150),
    ]);
    expect(check(kospi, '2024-02-29', { kind: '52w_high' }, series)).toMatchObject({
      reason: 'trueOnOtherBasis',
      basis: 'window364d',
      reference: { previousExtreme: 200, previousExtremeDate: '2023-02-28' },
    });
  });
});

test('52-week extremes are those of the independent reference', () => {
  const expected = z.object({ days: z.array(z.string()) });
  const reference = z
    .object({ span: z.tuple([z.string(), z.string()]), expected: z.record(z.string(), expected) })
    .parse(JSON.parse(readFileSync('test/oracle/krx_52w_dev.json', 'utf8')));
  const [from, to] = reference.span;
  const sessions = (seriesOf(hynix)?.bars ?? [])
    .map((bar) => bar.sessionDate)
    .filter((date) => date >= from && date <= to);
  expect(sessions.length).toBeGreaterThan(900);
  for (const [kind, field, basis] of [
    ['52w_high', 'high', 'intraday'],
    ['52w_high', 'close', 'close'],
    ['52w_low', 'low', 'intraday'],
    ['52w_low', 'close', 'close'],
  ] as const) {
    const checks = sessions.map((date) => check(hynix, date, { kind, extremeBasis: basis }));
    const verdicts = checks.map(({ verdict }) => verdict);
    const days = sessions.filter((_, place) => verdicts[place] === 'verified');
    expect(days).toEqual(reference.expected[`${kind}__field_${field}__window_1y`]?.days);
    // A window that is a day or two shorter may have another answer, which is then said.
    const open = checks.filter(({ verdict }) => verdict === 'unverifiable');
    expect(open.map(({ reason }) => reason)).toEqual(open.map(() => 'trueOnOtherBasis'));
    expect(open.length).toBeLessThanOrEqual(5);
  }
});
