import { expect, test } from 'vitest';
import { articleKnownAt } from '../../../server/pipeline/known-at.ts';
import type { DateFinding } from '../../../shared/schemas/article.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

const fetchedAt = instantUtc('2026-11-25T00:00:00.000Z');
const day: DateFinding = {
  date: sessionDate('2024-01-22'),
  publishedAt: null,
  precision: 'day',
  basis: 'bodyInference',
  evidence: [],
  revised: null,
  conflicts: [],
};
const minute: DateFinding = {
  ...day,
  precision: 'minute',
  publishedAt: instantUtc('2024-01-22T07:12:00.000Z'),
};
const undated: DateFinding = { ...day, date: null, precision: 'unknown', basis: 'none' };

test('a minute is taken as it is; a day counts from its end at the outlet; no date counts from the fetch', () => {
  expect(articleKnownAt(minute, 'ko', fetchedAt)).toBe('2024-01-22T07:12:00.000Z');
  expect(articleKnownAt(day, 'ko', fetchedAt)).toBe('2024-01-22T14:59:59.999Z');
  expect(articleKnownAt(day, 'en', fetchedAt)).toBe('2024-01-23T04:59:59.999Z');
  expect(articleKnownAt(undated, 'ko', fetchedAt)).toBe(fetchedAt);
});

test('an article is never known later than it was fetched', () => {
  const earlyFetch = instantUtc('2024-01-22T05:00:00.000Z');
  expect(articleKnownAt(day, 'ko', earlyFetch)).toBe(earlyFetch);
  expect(articleKnownAt(minute, 'ko', earlyFetch)).toBe(earlyFetch);
});
