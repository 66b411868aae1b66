import { describe, expect, it } from 'vitest';
import type { ClaimStatement } from '../../../shared/schemas/claim.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { check, seriesWith } from './statement.ts';

const hynix = 'KRX:000660';
const nvidia = 'XNAS:NVDA';
const day = '2024-01-22';
type Told = Partial<ClaimStatement>;

/** Two sessions: 100 to 110, opened at 104, between 102 and 112; then 114. */
const plain = seriesWith(hynix, [
  ['2024-01-19', 100, 100, 100, 100, 10],
  [day, 104, 112, 102, 110, 10],
  ['2024-01-23', 111, 115, 111, 114, 10],
]);
const verdict = (told: Told, series = plain, date: string | null = day) => {
  const found = check(hynix, date, told, series);
  return `${found.verdict} ${found.reason}`;
};

describe('a price of some time of the day', () => {
  const quote = (value: number | null, told: Told = {}) =>
    verdict({ kind: 'intraday_price', session: 'intraday', value, ...told });

  it.each([
    [102, 'unverifiable insideDayRange'],
    [101.5, 'unverifiable insideDayRange'],
    [101, 'contradicted outsideDayRange'],
    [112, 'unverifiable insideDayRange'],
    [112.5, 'unverifiable insideDayRange'],
    [113, 'contradicted outsideDayRange'],
  ])('%d of 102 to 112', (value, expected) => expect(quote(value)).toBe(expected));

  it('that is hedged may lie outside by as much as that', () => {
    expect(quote(115, { modifier: 'about', precision: 3 })).toBe('unverifiable insideDayRange');
    expect(quote(117, { modifier: 'about', precision: 3 })).toBe('contradicted outsideDayRange');
    for (const modifier of ['over', 'under', 'range'] as const)
      expect(quote(117, { modifier, valueHigh: 118 }), modifier).toBe('unverifiable insideDayRange');
    expect(quote(null)).toBe('unverifiable valueNotStated');
  });
});

describe('a change at some time of the day', () => {
  const quote = (value: number | null, told: Told = {}) =>
    verdict({
      kind: 'intraday_change_pct',
      session: 'intraday',
      value,
      changeBase: 'previousClose',
      ...told,
    });

  it.each([
    [2, 'unverifiable insideDayRange'],
    [1.99, 'unverifiable insideDayRange'],
    [1.97, 'contradicted outsideDayRange'],
    [12, 'unverifiable insideDayRange'],
    [12.01, 'unverifiable insideDayRange'],
    [12.03, 'contradicted outsideDayRange'],
  ])('%d of 2 to 12 percent', (value, expected) => expect(quote(value)).toBe(expected));

  it('is as exact as it is printed, and may be one from the opening', () => {
    expect(quote(12.1, { precision: 0.1 })).toBe('unverifiable insideDayRange');
    expect(quote(12.2, { precision: 0.1 })).toBe('contradicted outsideDayRange');
    expect(quote(-1.9, { changeBase: 'open' })).toBe('unverifiable insideDayRange');
    expect(quote(-2.5, { changeBase: 'open' })).toBe('contradicted outsideDayRange');
    for (const modifier of ['over', 'under', 'range'] as const)
      expect(quote(20, { modifier, valueHigh: 21 }), modifier).toBe('unverifiable insideDayRange');
    expect(quote(20, { modifier: 'about', precision: 1 })).toBe('contradicted outsideDayRange');
    expect(quote(null)).toBe('unverifiable valueNotStated');
  });
});

describe('a change', () => {
  it('is measured from the close before, and in sums of money too', () => {
    expect(verdict({ kind: 'change_pct', value: 10 })).toBe('verified matches');
    expect(verdict({ kind: 'change_abs', value: 10 })).toBe('verified matches');
    expect(verdict({ kind: 'change_abs', value: 9 })).toBe('contradicted differs');
    expect(verdict({ kind: 'change_pct', value: 5.77, changeBase: 'open' })).toBe('verified matches');
  });

  it('from the opening, told without saying so, is no contradiction', () => {
    expect(check(hynix, day, { kind: 'change_pct', value: 5.77 }, plain)).toMatchObject({
      ...{ verdict: 'unverifiable', reason: 'trueOnOtherBasis', basis: 'fromOpen' },
    });
  });

  it('that is far from the prices is likelier misread than wrong, unless only its sign differs', () => {
    expect(verdict({ kind: 'change_pct', value: 18 })).toBe('contradicted differs');
    expect(verdict({ kind: 'change_pct', value: 18.1 })).toBe('unverifiable ambiguous');
    expect(verdict({ kind: 'change_pct', value: 2.1 })).toBe('contradicted differs');
    expect(verdict({ kind: 'change_pct', value: 1.9 })).toBe('unverifiable ambiguous');
    expect(verdict({ kind: 'change_pct', value: -10 })).toBe('contradicted differs');
  });

  it('needs the bar of the session before, and an opening where it is from that', () => {
    const gap = seriesWith(hynix, [
      ['2024-01-18', 100, 100, 100, 100, 10],
      [day, null, 112, 102, 110, 10],
    ]);
    expect(verdict({ kind: 'change_pct', value: 10 }, gap)).toBe('unverifiable previousSessionMissing');
    expect(verdict({ kind: 'change_pct', value: 10, changeBase: 'open' }, gap)).toBe(
      'unverifiable missingSession',
    );
  });
});

describe('a price', () => {
  it('that is far from the prices is likelier misread than wrong', () => {
    for (const kind of ['close', 'open', 'high', 'low'] as const) {
      const found = { close: 110, open: 104, high: 112, low: 102 }[kind];
      expect(verdict({ kind, value: found })).toBe('verified matches');
      expect(verdict({ kind, value: Math.floor(found * 1.149) })).toBe('contradicted differs');
      expect(verdict({ kind, value: Math.ceil(found * 1.151) })).toBe('unverifiable ambiguous');
      expect(verdict({ kind, value: Math.floor(found / 1.151) })).toBe('unverifiable ambiguous');
    }
  });

  it('that lacks in the bar is not known', () => {
    const bare = seriesWith(hynix, [[day, null, null, null, 110, 10]]);
    for (const kind of ['open', 'high', 'low'] as const)
      expect(verdict({ kind, value: 110 }, bare), kind).toBe('unverifiable missingSession');
    expect(verdict({ kind: 'intraday_price', session: 'intraday', value: 110 }, bare)).toBe(
      'unverifiable missingSession',
    );
  });

  it('from before a split may be told in the unit of its day', () => {
    expect(check(nvidia, '2024-05-23', { kind: 'change_abs', value: 88.49 })).toMatchObject({
      ...{ verdict: 'verified', reason: 'matchesUnsplit', basis: 'beforeSplit' },
    });
    expect(check(nvidia, '2024-05-23', { kind: 'high', value: 1063.2 })).toMatchObject({
      ...{ verdict: 'verified', reason: 'matchesUnsplit', basis: 'beforeSplit' },
    });
  });
});

describe('a change over a period', () => {
  const over = (value: number, fromDate: string | null, told: Told = {}, series = plain) =>
    verdict(
      {
        ...{ kind: 'period_change_pct', value, precision: 0.1 },
        ...{ fromDate: fromDate === null ? null : sessionDate(fromDate), ...told },
      },
      series,
      '2024-01-23',
    );

  it('runs from close to close', () => {
    expect(over(14, '2024-01-19')).toBe('verified matches');
    expect(over(13, '2024-01-19')).toBe('contradicted differs');
    expect(over(14, null)).toBe('unverifiable dateUnknown');
    expect(over(14, '2024-01-18')).toBe('unverifiable beforeSeries');
    expect(over(45, '2024-01-19')).toBe('unverifiable ambiguous');
  });

  it('from another session, or from its first opening, is no contradiction', () => {
    expect(over(3.6, '2024-01-19')).toBe('unverifiable trueOnOtherBasis');
    expect(over(9.6, '2024-01-19')).toBe('unverifiable trueOnOtherBasis');
  });

  it('needs the bar that it runs from', () => {
    const gap = seriesWith(hynix, [
      ['2024-01-18', 100, 100, 100, 100, 10],
      [day, 104, 112, 102, 110, 10],
      ['2024-01-23', 111, 115, 111, 114, 10],
    ]);
    expect(over(14, '2024-01-19', {}, gap)).toBe('unverifiable missingSession');
  });
});

describe('an extreme', () => {
  const kospi = 'KRX:KS11';
  const bars = (...rows: readonly (readonly [string, number])[]) =>
    seriesWith(
      kospi,
      rows.map(([date, price]) => [date, price, price, price, price, 100] as const),
    );
  const extreme = (told: Told, date: string, series: ReturnType<typeof bars>, listed: string | null = null) =>
    check(kospi, date, told, series, listed).reason;

  it('of 52 weeks looks back to the same date of the year before', () => {
    const from = (first: string, price: number) =>
      extreme(
        { kind: '52w_high' },
        day,
        bars(['2023-01-19', 90], [first, price], ['2024-01-19', 100], [day, 110]),
      );
    expect(from('2023-01-20', 200)).toBe('matches');
    expect(from('2023-01-25', 200)).toBe('notAnExtreme');
    expect(from('2023-01-25', 100)).toBe('matches');
  });

  it('needs a price beyond every one before it, down as well as up', () => {
    const series = bars(['2023-01-19', 100], ['2023-06-01', 80], ['2024-01-19', 100], [day, 79]);
    expect(extreme({ kind: '52w_low' }, day, series)).toBe('matches');
    expect(extreme({ kind: '52w_low', value: 79 }, day, series)).toBe('matches');
    expect(extreme({ kind: '52w_low', value: 78 }, day, series)).toBe('differs');
    expect(extreme({ kind: '52w_high' }, day, series)).toBe('notAnExtreme');
  });

  it('is not settled where the prices do not reach back', () => {
    const series = bars(['2023-06-01', 80], ['2024-01-19', 100], [day, 110]);
    expect(extreme({ kind: '52w_high' }, day, series)).toBe('windowNotCovered');
    expect(extreme({ kind: '52w_high' }, day, series, '2023-06-01')).toBe('matches');
    expect(extreme({ kind: '52w_high' }, day, series, '2023-05-31')).toBe('windowNotCovered');
    expect(extreme({ kind: 'record_high' }, day, series, '2023-06-01')).toBe('matches');
    expect(extreme({ kind: 'record_high' }, day, series)).toBe('windowNotCovered');
    expect(extreme({ kind: 'record_high' }, day, bars(['2023-06-01', 120], [day, 110]))).toBe('notAnExtreme');
  });

  it('told while trading went on may be one of a moment', () => {
    const series = seriesWith(kospi, [
      ['2023-01-19', 90, 90, 90, 90, 1],
      ['2024-01-19', 100, 100, 100, 100, 1],
      [day, 100, 110, 100, 105, 1],
    ]);
    const told = { kind: '52w_high', session: 'intraday', extremeBasis: 'intraday' } as const;
    expect(extreme({ ...told, value: 105 }, day, series)).toBe('insideDayRange');
    expect(extreme({ ...told, value: 100 }, day, series)).toBe('differs');
    expect(extreme({ ...told, value: 111 }, day, series)).toBe('differs');
    expect(extreme({ ...told, value: 110 }, day, series)).toBe('matches');
    expect(check(kospi, day, { kind: '52w_high', value: 105 }, series)).toMatchObject({
      verdict: 'verified',
      basis: 'close',
    });
  });
});

describe('a statement of a month', () => {
  const series = plain;
  const inMonth = (first: string, told: Told = {}) =>
    check(hynix, null, { kind: '52w_high', fromDate: sessionDate(first), ...told }, series, '2024-01-19')
      .reason;

  it('is of one of its sessions, where the prices reach it', () => {
    expect(inMonth('2024-01-01')).toBe('matches');
    expect(inMonth('2023-12-01')).toBe('beforeSeries');
    expect(inMonth('2024-02-01')).toBe('afterSeries');
    expect(inMonth('2024-01-01', { value: 500 })).toBe('dateUnknown');
  });
});
