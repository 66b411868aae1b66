import { expect, test } from 'vitest';
import { dateLineOf } from '../../../../server/articles/dates/date-line.ts';
import { findRelativeStamps, relativeDays } from '../../../../server/articles/dates/relative-stamp.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const seoul = { kind: 'seoul' } as const;
const afternoon = { fetchedAt: instantUtc('2024-01-22T06:30:20.000Z'), crawlDate: undefined, day: seoul };
const onlyDay = { fetchedAt: undefined, crawlDate: sessionDate('2024-01-22'), day: seoul };

function read(text: string, reader: Parameters<typeof relativeDays>[1]) {
  const [stamp] = findRelativeStamps(text);
  if (!stamp) throw new Error(`no relative stamp in ${text}`);
  return relativeDays(stamp, reader);
}

test('minutes are exact where the moment of the fetch is known', () => {
  expect(read('5분 전', afternoon)).toMatchObject({ days: ['2024-01-22'], at: '2024-01-22T06:25:00.000Z' });
  expect(read('14 minutes ago', afternoon).at).toBe('2024-01-22T06:16:00.000Z');
  expect(read('5분 전', onlyDay).at).toBeNull();
});

test('hours leave an hour open, and may leave two days', () => {
  expect(read('3시간 전', afternoon)).toMatchObject({ days: ['2024-01-22'], at: null });
  const night = { ...afternoon, fetchedAt: instantUtc('2024-01-21T17:20:00.000Z') };
  expect(read('2시간 전', night).days).toEqual(['2024-01-22', '2024-01-21']);
  expect(read('an hour ago', onlyDay)).toMatchObject({
    days: ['2024-01-22', '2024-01-21'],
    firstCounts: false,
  });
});

test('days count from the day of the fetch, weeks and months name none', () => {
  expect(read('어제', onlyDay).days).toEqual(['2024-01-21']);
  expect(read('그저께', afternoon).days).toEqual(['2024-01-20']);
  expect(read('3 days ago', onlyDay).days[0]).toBe('2024-01-19');
  for (const text of ['2주 전', '한 달 전', '1 month ago', 'a year ago'])
    expect(read(text, afternoon).days).toEqual([]);
  expect(read('5분 전', { ...onlyDay, crawlDate: undefined }).days).toEqual([]);
});

test('a line is a stamp only where it holds nothing else', () => {
  expect(dateLineOf('업데이트 3시간 전')?.relatives.map((one) => one.label)).toEqual(['modified']);
  expect(dateLineOf('Yesterday at 4:15 PM ET')?.relatives[0]?.time?.time).toBe('16:15:00');
  for (const text of ['오늘', 'Today', '회사는 3시간 전에 밝혔다', 'Stocks fell an hour ago', '3시간 전쟁'])
    expect(dateLineOf(text)).toBeNull();
});
