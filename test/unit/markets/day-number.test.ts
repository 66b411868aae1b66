import { describe, expect, it } from 'vitest';
import { dayNumber, dayOneYearBefore } from '../../../server/markets/day-number.ts';
import {
  isSessionDay,
  knowsDay,
  sessionCounts,
  sessionsBetween,
} from '../../../server/markets/session-counts.ts';
import { addDays, daysBetween, sessionDate, yearsBefore } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

const epoch = sessionDate('1970-01-01');

describe('day numbers', () => {
  it('agree with the dates of each day of 24 years, and with the day a year before', () => {
    for (let day = sessionDate('1999-12-28'); day < '2024-03-05'; day = addDays(day, 1)) {
      expect(dayNumber(day)).toBe(daysBetween(epoch, day));
      expect(dayOneYearBefore(day)).toBe(daysBetween(epoch, yearsBefore(day, 1)));
    }
  });

  it('hold on both sides of centuries', () => {
    for (const text of ['1899-03-01', '1900-02-28', '2000-02-29', '2100-03-01', '1000-01-01']) {
      expect(dayNumber(sessionDate(text))).toBe(daysBetween(epoch, sessionDate(text)));
    }
  });
});

describe('counts of sessions', () => {
  const xkrx = calendarOf('XKRX');
  const counts = sessionCounts(xkrx);

  it('agree with the calendar on each of its days', () => {
    let sessions = 0;
    for (let day = xkrx.firstDate; day < xkrx.lastDate; day = addDays(day, 1)) {
      const number = dayNumber(day);
      if (isSessionDay(counts, number) !== xkrx.isSession(day)) expect.fail(`${day} differs`);
      if (counts.before[number - counts.firstDay] !== sessions) expect.fail(`count before ${day} differs`);
      if (xkrx.isSession(day)) sessions += 1;
    }
    expect(sessions).toBeGreaterThan(2_000);
  });

  it('count strictly between two days', () => {
    const between = (from: string, to: string) =>
      sessionsBetween(counts, dayNumber(sessionDate(from)), dayNumber(sessionDate(to)));
    expect(between('2024-02-29', '2024-03-04')).toBe(0);
    expect(between('2024-02-28', '2024-03-05')).toBe(2);
    expect(between('2024-03-04', '2024-03-04')).toBe(0);
    expect(between('2024-03-01', '2024-03-05')).toBe(1);
  });

  it('know their bounds', () => {
    expect(knowsDay(counts, dayNumber(xkrx.lastDate))).toBe(true);
    expect(knowsDay(counts, dayNumber(xkrx.lastDate) + 1)).toBe(false);
    expect(knowsDay(counts, dayNumber(xkrx.firstDate) - 1)).toBe(false);
  });
});
