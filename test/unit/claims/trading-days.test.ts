import { describe, expect, it } from 'vitest';
import { barOf, placeAtOrAfter, previousBar } from '../../../server/claims/bar-lookup.ts';
import {
  firstOfMonth,
  lastDayOfMonth,
  latestMonthDay,
  latestWeekday,
  monthBefore,
  sameMonth,
} from '../../../server/claims/calendar-days.ts';
import { turnsOfAwaited } from '../../../server/claims/check-due.ts';
import { periodDays } from '../../../server/claims/periods.ts';
import { tradingDaysBy } from '../../../server/claims/sessions-near.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { seriesWith } from './statement.ts';

const day = sessionDate;

describe('the days on which a market trades', () => {
  const days = tradingDaysBy(shippedCalendars);
  const unknown = tradingDaysBy(() => null);

  it('are those of its calendar', () => {
    expect(days.isTradingDay(day('2024-05-15'), 'KR')).toBe(false);
    expect(days.isTradingDay(day('2024-05-15'), 'US')).toBe(true);
    expect(days.isTradingDay(day('2024-05-27'), 'US')).toBe(false);
    expect(days.before(day('2024-05-16'), 'KR')).toBe('2024-05-14');
    expect(days.before(day('2024-05-28'), 'US')).toBe('2024-05-24');
    expect(days.atOrBefore(day('2024-05-15'), 'KR')).toBe('2024-05-14');
    expect(days.atOrBefore(day('2024-05-14'), 'KR')).toBe('2024-05-14');
  });

  it('are the weekdays where there is no calendar, or where it has not begun', () => {
    for (const [which, first] of [
      [unknown, '2024-05'],
      [days, '1921-05'],
    ] as const) {
      const open = Array.from({ length: 7 }, (_, place) =>
        day(`${first}-${String(place + 6).padStart(2, '0')}`),
      ).filter((date) => which.isTradingDay(date, 'US'));
      expect(open).toHaveLength(5);
    }
    expect(['2024-05-11', '2024-05-12'].map((date) => unknown.isTradingDay(day(date), 'KR'))).toEqual([
      false,
      false,
    ]);
    expect(unknown.before(day('2024-05-13'), 'KR')).toBe('2024-05-10');
    expect(unknown.before(day('2024-05-14'), 'US')).toBe('2024-05-13');
    expect(unknown.atOrBefore(day('2024-05-12'), 'US')).toBe('2024-05-10');
  });
});

describe('days of the calendar', () => {
  it('of the same month and the one before', () => {
    expect(sameMonth(day('2024-02-10'), 29)).toBe('2024-02-29');
    expect(sameMonth(day('2023-02-10'), 29)).toBeNull();
    expect(monthBefore(day('2025-01-02'), 30)).toBe('2024-12-30');
    expect(monthBefore(day('2025-03-02'), 30)).toBeNull();
    expect(monthBefore(day('2025-12-02'), 30)).toBe('2025-11-30');
    expect(firstOfMonth(day('2025-12-02'))).toBe('2025-12-01');
  });

  it('the latest with a number, and the latest weekday', () => {
    expect(latestMonthDay(day('2024-05-14'), 14)).toBe('2024-05-14');
    expect(latestMonthDay(day('2024-05-14'), 15)).toBe('2024-04-15');
    expect(latestMonthDay(day('2024-05-14'), 13)).toBe('2024-05-13');
    expect(latestMonthDay(day('2024-05-14'), 31)).toBeNull();
    expect([0, 1, 2, 3, 4, 5, 6].map((weekday) => latestWeekday(day('2024-05-14'), weekday))).toEqual([
      ...['2024-05-12', '2024-05-13', '2024-05-14', '2024-05-08', '2024-05-09', '2024-05-10', '2024-05-11'],
    ]);
  });

  it.each([
    ['2024-02-01', '2024-02-29'],
    ['2023-02-01', '2023-02-28'],
    ['2023-04-01', '2023-04-30'],
    ['2023-11-01', '2023-11-30'],
    ['2023-12-01', '2023-12-31'],
  ])('the month of %s ends on %s', (first, last) => expect(lastDayOfMonth(day(first))).toBe(last));
});

describe('the bars of a series', () => {
  const flat = (date: string) => [date, 1, 1, 1, 1, 1] as const;
  const series = seriesWith('KRX:000660', ['2024-05-10', '2024-05-13', '2024-05-16'].map(flat));

  it('are found by their session', () => {
    expect(
      ['2024-05-09', '2024-05-10', '2024-05-11', '2024-05-16', '2024-05-17'].map((date) =>
        placeAtOrAfter(series.bars, day(date)),
      ),
    ).toEqual([...[0, 0, 1, 2, 3]]);
    expect(barOf(series, day('2024-05-13'))?.sessionDate).toBe('2024-05-13');
    expect(barOf(series, day('2024-05-14'))).toBeNull();
    expect(barOf(series, day('2024-05-17'))).toBeNull();
  });

  it('the one before is that of the session before, or where no calendar says so of the bar before', () => {
    const calendar = shippedCalendars(mic('XKRX'));
    expect(previousBar(series, day('2024-05-13'), calendar)).toMatchObject({
      bar: { sessionDate: '2024-05-10' },
      certain: true,
    });
    expect(previousBar(series, day('2024-05-16'), calendar)).toBeNull();
    expect(previousBar(series, day('2024-05-16'), null)).toMatchObject({
      bar: { sessionDate: '2024-05-13' },
      certain: false,
    });
    expect(previousBar(series, day('2024-05-10'), null)).toBeNull();
  });
});

describe('the verdict on a session that is awaited', () => {
  const calendar = shippedCalendars(mic('XKRX'));

  it('turns at the close and a week after its bar is due, or after the close where no hour is known', () => {
    if (!calendar) throw new Error('no calendar');
    const session = day('2024-01-22');
    expect(turnsOfAwaited(session, calendar, instantUtc('2024-01-22T07:30:00.000Z'))).toEqual([
      '2024-01-22T06:30:00.000Z',
      '2024-01-29T07:30:00.001Z',
    ]);
    expect(turnsOfAwaited(session, calendar, null)).toEqual([
      '2024-01-22T06:30:00.000Z',
      '2024-01-29T06:30:00.001Z',
    ]);
  });
});

describe('the sessions that a change over a period is measured between, as told on Tuesday, 14 May 2024', () => {
  const tradingDays = tradingDaysBy(shippedCalendars);
  const told = (reported: string | null, published: string | null, market: 'KR' | 'US' | 'other' = 'US') => ({
    reported: reported === null ? null : day(reported),
    published: published === null ? null : day(published),
    market,
  });
  const days = (
    period: Parameters<typeof periodDays>[0],
    reported: string | null = '2024-05-14',
    published = '2024-05-14',
  ) => {
    const { from, date } = periodDays(period, told(reported, published), tradingDays);
    return `${from} to ${date}`;
  };

  it.each([
    [{ type: 'wholeYear', yearsBack: 1 }, '2022-12-30 to 2023-12-29'],
    [{ type: 'wholeYear', yearsBack: 2 }, '2021-12-31 to 2022-12-30'],
    [{ type: 'pastYear' }, '2022-12-30 to 2023-12-29'],
    [{ type: 'year', year: 2021 }, '2020-12-31 to 2021-12-31'],
    [{ type: 'year', year: 2024 }, '2023-12-29 to 2024-05-14'],
    [{ type: 'part', yearsBack: 0, fromMonth: 1, toMonth: 3 }, '2023-12-29 to 2024-03-28'],
    [{ type: 'part', yearsBack: 0, fromMonth: 4, toMonth: 6 }, '2024-03-28 to 2024-05-14'],
    [{ type: 'part', yearsBack: 1, fromMonth: 7, toMonth: 12 }, '2023-06-30 to 2023-12-29'],
    [{ type: 'namedMonth', month: 3 }, '2024-02-29 to 2024-03-28'],
    [{ type: 'namedMonth', month: 5 }, '2024-04-30 to 2024-05-14'],
    [{ type: 'namedMonth', month: 6 }, '2023-05-31 to 2023-06-30'],
    [{ type: 'toDate', since: 'year' }, '2023-12-29 to 2024-05-14'],
    [{ type: 'toDate', since: 'month' }, '2024-04-30 to 2024-05-14'],
    [{ type: 'toDate', since: 'week' }, '2024-05-10 to 2024-05-14'],
    [{ type: 'sessions', count: 3, isCounted: true }, '2024-05-09 to 2024-05-14'],
    [{ type: 'sessions', count: 99, isCounted: true }, '2024-02-16 to 2024-05-14'],
    [{ type: 'back', unit: 'week', count: 1 }, '2024-05-07 to 2024-05-14'],
    [{ type: 'back', unit: 'week', count: 2 }, '2024-04-30 to 2024-05-14'],
    [{ type: 'back', unit: 'month', count: 1 }, '2024-04-12 to 2024-05-14'],
    [{ type: 'whole', unit: 'month' }, '2024-03-28 to 2024-04-30'],
    [{ type: 'whole', unit: 'week' }, '2024-05-03 to 2024-05-10'],
    [{ type: 'same' }, 'null to 2024-05-14'],
    [{ type: 'vague' }, 'null to 2024-05-14'],
  ] as const)('%j: %s', (period, expected) => expect(days(period)).toBe(expected));

  it('a past year told of in December is the one that ends', () => {
    expect(days({ type: 'pastYear' }, '2024-12-30', '2024-12-30')).toBe('2023-12-29 to 2024-12-30');
  });

  it('a month back from a day that the month before lacks is thirty days', () => {
    expect(days({ type: 'back', unit: 'month', count: 1 }, '2024-03-31', '2024-03-31')).toBe(
      '2024-03-01 to 2024-03-31',
    );
  });

  it('a week that is told of on a Sunday is the one that ended', () => {
    expect(days({ type: 'toDate', since: 'week' }, '2024-05-12', '2024-05-12')).toBe(
      '2024-05-03 to 2024-05-12',
    );
    expect(days({ type: 'toDate', since: 'week' }, '2024-05-13', '2024-05-13')).toBe(
      '2024-05-10 to 2024-05-13',
    );
  });

  it('up to the session reported on, else to the last one at the day of publication', () => {
    expect(days({ type: 'toDate', since: 'month' }, null, '2024-05-12')).toBe('2024-04-30 to 2024-05-10');
    expect(periodDays({ type: 'vague' }, told(null, null), tradingDays)).toEqual({ from: null, date: null });
    expect(
      periodDays({ type: 'toDate', since: 'year' }, told('2024-05-14', null, 'other'), tradingDays),
    ).toEqual({
      from: null,
      date: '2024-05-14',
    });
    expect(
      periodDays({ type: 'toDate', since: 'year' }, told('2024-05-14', null, 'KR'), tradingDays),
    ).toEqual({
      from: '2023-12-28',
      date: '2024-05-14',
    });
  });
});
