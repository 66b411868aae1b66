import { expect, test } from 'vitest';
import { isInstantUtc } from '../../../shared/units/instant-utc.ts';
import {
  addDays,
  daysBetween,
  isSessionDate,
  sessionDate,
  sessionDateOf,
  weekdayOf,
  yearsBefore,
} from '../../../shared/units/session-date.ts';

test('only real dates are session dates', () => {
  expect(isSessionDate('2024-02-29')).toBe(true);
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-1-2', '20240122', '2024-01-22T00:00:00Z', '']) {
    expect(isSessionDate(wrong), wrong).toBe(false);
  }
  expect(() => sessionDate('2023-02-29')).toThrow('"2023-02-29" is not a date written as YYYY-MM-DD');
  expect(sessionDateOf(2024, 2, 30)).toBeNull();
});

test('days and years are counted on the calendar', () => {
  expect(addDays(sessionDate('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(sessionDate('2024-01-01'), -1)).toBe('2023-12-31');
  expect(daysBetween(sessionDate('2024-01-22'), sessionDate('2024-11-15'))).toBe(298);
  expect(yearsBefore(sessionDate('2024-02-29'), 1)).toBe('2023-02-28');
  expect(yearsBefore(sessionDate('2024-07-11'), 1)).toBe('2023-07-11');
  expect(weekdayOf(sessionDate('2024-01-22'))).toBe(1);
});

test('a date is real where Date has the same day, over all years, and an instant where it writes the same', () => {
  const written = (value: number, digits: number) => String(value).padStart(digits, '0');
  for (let year = 0; year < 10_000; year += year % 100 === 0 ? 1 : 3) {
    for (let month = 0; month <= 13; month += 1) {
      for (const day of [0, 1, 28, 29, 30, 31, 32]) {
        const text = `${written(year, 4)}-${written(month, 2)}-${written(day, 2)}`;
        const instant = `${text}T23:59:59.999Z`;
        const isReal = new Date(instant).toJSON() === instant;
        if (isInstantUtc(instant) !== isReal || isSessionDate(text) !== (isReal && year >= 1000))
          expect.fail(`${text} is taken for what it is not`);
      }
    }
  }
  for (const time of ['24:00:00.000', '12:60:00.000', '12:00:60.000', '99:00:00.000', '12:00:00.00'])
    expect(isInstantUtc(`2024-01-22T${time}Z`), time).toBe(false);
});
