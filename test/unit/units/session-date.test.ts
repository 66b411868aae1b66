import { expect, test } from 'vitest';
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
