import { describe, expect, it } from 'vitest';
import { americanYear } from '../../../server/markets/american-year.ts';
import type { CalendarDefinition, YearOfCalendar } from '../../../server/markets/calendar-definition.ts';
import { easterSunday } from '../../../server/markets/easter-sunday.ts';
import { koreanLunarYears } from '../../../server/markets/korean-lunar-dates.ts';
import { koreanYear } from '../../../server/markets/korean-year.ts';
import { xkrxPublished } from '../../../server/markets/xkrx.ts';
import { xnysPublished } from '../../../server/markets/xnys.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const xnys = calendarOf('XNYS');

/** Closures and special hours that only one of both has: what is published, and what the rules say of the same years. */
function differences(published: CalendarDefinition, rules: (year: number) => YearOfCalendar) {
  const first = Number(published.firstDate.slice(0, 4));
  const last = Number(published.confirmedUntil.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, at) => rules(first + at));
  const closures = (of: YearOfCalendar[]) => of.flatMap(({ holidays }) => holidays.map(({ date }) => date));
  const hours = (of: YearOfCalendar[]) =>
    of.flatMap(({ specialHours }) =>
      specialHours.map(({ date, open = '', close = '' }) => `${date} ${open}-${close}`),
    );
  const only = (some: string[], others: string[]) => some.filter((one) => !others.includes(one));
  return {
    closedByListOnly: only(closures([published]), closures(years)),
    closedByRulesOnly: only(closures(years), closures([published])),
    hoursByListOnly: only(hours([published]), hours(years)),
    hoursByRulesOnly: only(hours(years), hours([published])),
  };
}

describe('the rules of Seoul, run over the published years', () => {
  const found = differences(xkrxPublished, koreanYear);

  it('close on every published day but those that follow no rule', () => {
    expect(found.closedByListOnly).toEqual([
      '2015-08-14', // temporary public holiday before the 70th Liberation Day
      '2016-05-06', // temporary public holiday after Children's Day
      '2017-05-09', // presidential election after the office fell vacant
      '2017-10-02', // temporary public holiday before National Foundation Day
      '2020-08-17', // temporary public holiday after Liberation Day
      '2023-10-02', // temporary public holiday before National Foundation Day
      '2024-10-01', // temporary public holiday: Armed Forces Day
      '2025-01-27', // temporary public holiday before Seollal
      '2025-06-03', // presidential election after the office fell vacant
    ]);
    expect(found.closedByRulesOnly).toEqual([]);
  });

  it('give every special hour but those of exams on other days', () => {
    expect(found.hoursByListOnly).toEqual([
      '2015-11-12 10:00-16:00', // before the session grew longer, and a week earlier than since
      '2017-11-23 10:00-16:30', // put off by a week for an earthquake
      '2020-12-03 10:00-16:30', // put off for the epidemic
    ]);
    expect(found.hoursByRulesOnly).toEqual(['2015-11-19 10:00-16:30', '2020-11-19 10:00-16:30']);
  });
});

describe('the rules of New York, run over the published years', () => {
  it('give every closure but two days of mourning, and every early closing', () => {
    expect(differences(xnysPublished, americanYear)).toEqual({
      closedByListOnly: ['2018-12-05', '2025-01-09'],
      closedByRulesOnly: [],
      hoursByListOnly: [],
      hoursByRulesOnly: [],
    });
  });

  it.each([
    [2015, '2015-04-05'],
    [2024, '2024-03-31'],
    [2028, '2028-04-16'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'], // the latest day that there is
    [1818, '1818-03-22'], // the earliest
  ])('put Easter of %d on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe('the Korean lunar dates', () => {
  it("are those of ICU's calendar of Korea", () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const of = (date: string) => {
      const parts = lunar.formatToParts(new Date(`${date}T00:00:00Z`));
      return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/');
    };
    const told = Object.values(koreanLunarYears);
    expect(told).toHaveLength(21);
    for (const { seollal, buddhasBirthday, chuseok } of told)
      expect([of(seollal), of(buddhasBirthday), of(chuseok)]).toEqual(['1/1', '4/8', '8/15']);
  });
});

describe('years without a published list', () => {
  it('say so, by day', () => {
    expect(xkrx.confirmedUntil).toBe('2026-12-31');
    expect(xnys.confirmedUntil).toBe('2028-12-31');
    expect(xkrx.certaintyOf(sessionDate('2026-12-31'))).toBe('confirmed');
    expect(xkrx.certaintyOf(sessionDate('2027-01-01'))).toBe('derived');
    expect(xnys.certaintyOf(sessionDate('2029-01-02'))).toBe('derived');
  });

  it.each([
    ['2027-02-09', 'Substitute holiday for Seollal'],
    ['2027-05-03', null], // 1 May is a Saturday; it gets no substitute
    ['2027-07-19', 'Substitute holiday for Constitution Day'],
    ['2027-10-11', 'Substitute holiday for Hangul Day'],
    ['2028-04-12', 'Election of the National Assembly'],
    ['2028-10-05', 'Substitute holiday for National Foundation Day and Chuseok'],
    ['2028-12-29', 'Year-end closing'], // the last weekday of a year that ends on a Sunday
    ['2030-06-05', null], // the Wednesday before Memorial Day: the election is a week later
    ['2030-06-12', 'Local elections'],
    ['2034-09-27', 'Chuseok'],
  ])('Seoul on %s: %s', (date, reason) => {
    expect(xkrx.reasonOf(sessionDate(date))).toBe(reason);
    expect(xkrx.isSession(sessionDate(date))).toBe(reason === null);
  });

  it('open at 10:00 on the first session and on the day of the exam', () => {
    expect(xkrx.sessionHours(sessionDate('2027-01-04')).open).toBe('2027-01-04T01:00:00.000Z');
    expect(xkrx.sessionHours(sessionDate('2027-11-18'))).toEqual({
      open: '2027-11-18T01:00:00.000Z',
      close: '2027-11-18T07:30:00.000Z',
    });
  });

  it.each([
    ['2029-03-30', 'Good Friday'],
    ['2029-06-19', 'Juneteenth National Independence Day'],
    ['2032-06-18', 'Juneteenth National Independence Day (observed)'],
    ['2032-12-24', 'Christmas Day (observed)'],
    ['2033-12-26', 'Christmas Day (observed)'],
    ['2033-12-30', null], // New Year's Day of 2034 is a Sunday, kept on Monday
    ['2034-01-02', "New Year's Day (observed)"],
    ['2027-12-31', null], // New Year's Day on a Saturday is not kept
  ])('New York on %s: %s', (date, reason) => {
    expect(xnys.reasonOf(sessionDate(date))).toBe(reason);
    expect(xnys.isSession(sessionDate(date))).toBe(reason === null);
  });

  it('close early in New York on the eves of 4 July and Christmas that are trading days', () => {
    const early = ['2029-07-03', '2029-11-23', '2029-12-24', '2030-07-03', '2031-07-03'];
    for (const date of early)
      expect(xnys.sessionHours(sessionDate(date)).close).toBe(
        `${date}T${date.slice(5, 7) === '07' ? '17' : '18'}:00:00.000Z`,
      );
    expect(xnys.sessionHours(sessionDate('2032-07-02')).close).toBe('2032-07-02T20:00:00.000Z');
  });
});
