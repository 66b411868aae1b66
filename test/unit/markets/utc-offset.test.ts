import { expect, it, test } from 'vitest';
import { utcOffsetHours } from '../../../server/markets/utc-offset.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

it.each([
  ['2024-03-09', -5],
  ['2024-03-10', -4],
  ['2024-11-02', -4],
  ['2024-11-03', -5],
  ['2026-03-07', -5],
  ['2026-03-08', -4],
  ['2026-10-31', -4],
  ['2026-11-01', -5],
  ['2027-03-13', -5],
  ['2027-03-14', -4],
  ['2027-11-06', -4],
  ['2027-11-07', -5],
  ['2026-01-01', -5],
  ['2026-12-31', -5],
  ['2026-07-01', -4],
])('the clock of New York on %s is %i hours from UTC', (date, hours) => {
  expect(utcOffsetHours(sessionDate(date), 'America/New_York')).toBe(hours);
});

test('that of Seoul is 9 hours ahead all the year', () => {
  for (const date of ['2026-01-01', '2026-07-01', '2026-11-01'])
    expect(utcOffsetHours(sessionDate(date), 'Asia/Seoul')).toBe(9);
});
