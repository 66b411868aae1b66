import { expect, test } from 'vitest';
import { dateCases, dateOfCase, measureDates } from '../../../corpus/measure-dates.ts';

test('labelled dates: no wrong day, and hardly one that is not found', () => {
  const { cases, right, rightDays, wrongDays, misses } = measureDates();
  expect(cases).toBeGreaterThanOrEqual(235);
  expect(wrongDays, misses.join('\n')).toBe(0);
  expect(rightDays / cases, misses.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(right / cases, misses.join('\n')).toBeGreaterThanOrEqual(0.985);
});

test('a reader that takes the first date of a page would be noticed', () => {
  const naive = dateCases().filter((one) => {
    const text = [one.top, one.line, one.head, one.body, one.stamp, one.url].join(' ');
    const first = /(\d{4})[-./](\d{2})[-./](\d{2})/.exec(text);
    return (first ? `${first[1]}-${first[2]}-${first[3]}` : null) === one.gold.date;
  });
  expect(naive.length / dateCases().length).toBeLessThan(0.6);
});

test('every date says what it was known by', () => {
  for (const one of dateCases().filter(({ stamp }) => stamp === undefined)) {
    const found = dateOfCase(one);
    if (found.date !== null)
      expect(
        found.evidence?.some(({ date }) => date === found.date),
        one.id,
      ).toBe(true);
  }
});
