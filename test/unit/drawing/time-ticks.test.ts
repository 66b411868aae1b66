import { expect, test } from 'vitest';
import { CHART_WORDS_EN } from '../../../shared/drawing/chart-words-en.ts';
import { CHART_WORDS_KO } from '../../../shared/drawing/chart-words-ko.ts';
import { timeTicks } from '../../../shared/drawing/time-ticks.ts';
import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../../shared/units/session-date.ts';

/** The weekdays of a span, which is near enough to sessions here. */
function weekdays(from: string, to: string): SessionDate[] {
  const dates: SessionDate[] = [];
  for (let date = sessionDate(from); date <= to; date = addDays(date, 1)) {
    if (weekdayOf(date) % 6 !== 0) dates.push(date);
  }
  return dates;
}

const texts = (from: string, to: string, most: number, locale: 'ko' | 'en') =>
  timeTicks(weekdays(from, to), most, locale === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN).map(
    (tick) => tick.text,
  );

test('months, with the year where it begins', () => {
  expect(texts('2023-11-20', '2024-02-29', 8, 'ko')).toEqual(['12월', '2024년', '2월']);
  expect(texts('2023-11-20', '2024-02-29', 8, 'en')).toEqual(['Dec', '2024', 'Feb']);
});

test('a view with no January in it has its year in the first label', () => {
  expect(texts('2024-03-04', '2024-06-28', 8, 'ko')).toEqual(['2024년 4월', '5월', '6월']);
  expect(texts('2024-03-04', '2024-06-28', 8, 'en')).toEqual(['Apr 2024', 'May', 'Jun']);
});

test('coarser where there is less room', () => {
  expect(texts('2018-01-02', '2026-03-17', 8, 'en')).toEqual([
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ]);
  expect(texts('2018-01-02', '2026-03-17', 4, 'en')).toEqual(['2020', '2022', '2024', '2026']);
});

test('days inside one month, the first with its year', () => {
  const found = texts('2024-01-08', '2024-01-26', 4, 'ko');
  expect(found[0]).toBe('2024-01-08');
  expect(found.slice(1).every((text) => /^\d\d-\d\d$/.test(text))).toBe(true);
  expect(found.length).toBeLessThanOrEqual(4);
});
