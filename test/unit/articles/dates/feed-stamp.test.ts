import { expect, test } from 'vitest';
import { readFeedStamp } from '../../../../server/articles/dates/feed-stamp.ts';

test.each([
  // RFC 822 with two digits of a year, RFC 1123, RFC 2822 with a comment
  ['Mon, 22 Jan 24 10:00:00 EST', 'en', '2024-01-22', '2024-01-22T15:00:00.000Z'],
  ['Mon, 22 Jan 2024 10:00:00 GMT', 'en', '2024-01-22', '2024-01-22T10:00:00.000Z'],
  ['22 Jan 2024 10:00 +0900 (KST)', 'ko', '2024-01-22', '2024-01-22T01:00:00.000Z'],
  // RFC 850, asctime with and without a zone
  ['Monday, 22-Jan-24 10:00:00 UTC', 'en', '2024-01-22', '2024-01-22T10:00:00.000Z'],
  ['Mon Jan 22 10:00:00 2024', 'en', '2024-01-22', null],
  ['Mon Jan 22 16:10:00 KST 2024', 'ko', '2024-01-22', '2024-01-22T07:10:00.000Z'],
  // ISO 8601 and W3CDTF
  ['2024-01-22T10:00Z', 'en', '2024-01-22', '2024-01-22T10:00:00.000Z'],
  ['2024-01-22T10:00:00.123456-05:00', 'en', '2024-01-22', '2024-01-22T15:00:00.123Z'],
  ['20240122T150500+0900', 'ko', '2024-01-22', '2024-01-22T06:05:00.000Z'],
  ['2024-W04-1', 'en', '2024-01-22', null],
  ['2020-W53-5', 'en', '2021-01-01', null],
  ['2024-022', 'en', '2024-01-22', null],
  ['2024-366', 'en', '2024-12-31', null],
  // no zone: the outlet's where the language tells it
  ['2024-01-22 09:00:00', 'ko', '2024-01-22', '2024-01-22T00:00:00.000Z'],
  ['2024-01-22 09:00:00', 'en', '2024-01-22', null],
  // a zone that nobody knows is not the outlet's
  ['Mon, 22 Jan 2024 09:00:00 XYZ', 'ko', '2024-01-22', null],
  // an hour that no clock shows leaves the day
  ['2024-01-22T25:00:00Z', 'en', '2024-01-22', null],
  // Korean forms
  ['2024년 1월 22일 오후 3시 5분', 'ko', '2024-01-22', '2024-01-22T06:05:00.000Z'],
  ['월, 22 1월 2024 10:00:00 +0900', 'ko', '2024-01-22', '2024-01-22T01:00:00.000Z'],
  ['2024.01.22 16:10:00', 'ko', '2024-01-22', '2024-01-22T07:10:00.000Z'],
  // the outlet's own calendar: late on the 21st in UTC is the 22nd in Seoul
  ['2024-01-21T22:00:00Z', 'ko', '2024-01-22', '2024-01-21T22:00:00.000Z'],
  // midnight in UTC is how systems write a day
  ['2024-01-22T00:00:00Z', 'en', '2024-01-22', '2024-01-22T00:00:00.000Z'],
  ['1705956300', 'en', '2024-01-22', '2024-01-22T20:45:00.000Z'],
] as const)('%s (%s)', (stamp, language, date, instant) => {
  const read = readFeedStamp(stamp, { language });
  expect(read?.date).toBe(date);
  expect(read?.instant).toBe(instant);
});

test.each([
  '2024',
  '2024-01',
  'January 2024',
  'Mon, 32 Jan 2024 10:00:00 GMT',
  '2024-02-30T10:00:00Z',
  '2023-366',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '0000-00-00 00:00:00',
  '04/03/2025',
  'yesterday',
  'not a date at all 77',
  '',
  '9'.repeat(300),
])('%j names no single day', (stamp) => {
  expect(readFeedStamp(stamp, { language: 'en' })).toBeNull();
});
