import { expect, test } from 'vitest';
import { readPage } from '../../../../server/articles/read-page.ts';
import { DateFindingSchema } from '../../../../shared/schemas/article.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const korean =
  '22일 한국거래소에 따르면 한빛전자는 전 거래일보다 2.1% 오른 7만8000원에 거래를 마쳤다. 회사는 이날 신형 배터리 공장을 착공했다고 밝혔다.';
const english =
  'Hanbit Electronics has broken ground on a battery plant, the company said in a statement. The plant will double its capacity once it is complete.';

function dateOf(head: string, line: string, body: string, crawlDate = '2024-11-15') {
  const title = body === korean ? '한빛전자, 배터리 공장 착공' : 'Hanbit breaks ground on battery plant';
  const content = `<html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${line}</p><p>${body}</p></article></body></html>`;
  const reading = readPage({
    content,
    mediaType: 'text/html',
    locator: 'page',
    crawlDate: sessionDate(crawlDate),
  });
  if (reading.outcome !== 'article') throw new Error(reading.rejection.detail);
  return reading.article.date;
}

const published = (stamp: string) => `<meta property="article:published_time" content="${stamp}">`;
const modified = (stamp: string) => `<meta property="article:modified_time" content="${stamp}">`;

test('the time of the last change is kept beside the publication', () => {
  const date = dateOf('', '입력 2024.01.22 17:03 수정 2024.01.23 08:00', korean);
  expect(date).toMatchObject({ date: '2024-01-22', publishedAt: '2024-01-22T08:03:00.000Z' });
  expect(date.revised).toMatchObject({
    date: '2024-01-23',
    at: '2024-01-22T23:00:00.000Z',
    precision: 'minute',
  });
  expect(DateFindingSchema.parse(JSON.parse(JSON.stringify(date)))).toEqual(date);
});

test('a change that repeats the publication or lies before it is none', () => {
  const stamp = '2024-01-22T17:03:00+09:00';
  expect(dateOf(published(stamp) + modified(stamp), '', korean).revised).toBeNull();
  expect(dateOf(published(stamp) + modified('2024-01-20T17:03:00+09:00'), '', korean).revised).toBeNull();
});

test('a contradiction is kept and says what it contradicts', () => {
  const { date, conflicts } = dateOf(
    published('2024-01-22T09:00:00-05:00'),
    'Published January 20, 2024 9:00 AM EST',
    english,
  );
  expect(date).toBe('2024-01-22');
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).toMatchObject({ date: '2024-01-20', basis: 'publishedLine' });
  expect(conflicts[0]?.note).toContain('the date chosen is 2024-01-22');
  expect(dateOf(published('2024-01-22T09:00:00-05:00'), 'January 22, 2024', english).conflicts).toEqual([]);
});

test('of markup and line, the text’s own day decides', () => {
  const line = dateOf(published('2024-01-25T17:03:00+09:00'), '입력 2024.01.22 17:03', korean);
  const markup = dateOf(published('2024-01-22T17:03:00+09:00'), '입력 2024.01.25 17:03', korean);
  expect([line.date, markup.date]).toEqual(['2024-01-22', '2024-01-22']);
  expect([line, markup].map(({ conflicts }) => conflicts.map((one) => one.date))).toEqual([
    ['2024-01-25'],
    ['2024-01-25'],
  ]);
});

test('the outlet’s own time written as if it were UTC is read as the line prints it', () => {
  const { publishedAt } = dateOf(published('2024-01-22T15:30:00Z'), '입력 2024.01.22 15:30', korean);
  expect(publishedAt).toBe('2024-01-22T06:30:00.000Z');
});

test('markup that holds the last save is not the publication', () => {
  const saved = published('2024-03-04T10:00:00+09:00') + modified('2024-03-04T10:00:00+09:00');
  expect(dateOf(saved, '입력 2024.01.22 17:03', korean).date).toBe('2024-01-22');
});

test('a stamp after the fetch, and one whose weekday is wrong, are conflicts and no date', () => {
  const later = dateOf(published('2025-11-15T08:00:00Z'), '', english);
  expect(later).toMatchObject({ date: null, precision: 'unknown' });
  expect(later.conflicts[0]?.note).toContain('after the day the page was fetched');
  const weekday = dateOf('', 'Tuesday, January 22, 2024', english);
  expect(weekday).toMatchObject({ date: null, precision: 'unknown' });
  expect(weekday.conflicts[0]?.note).toContain('weekday');
});

test('where nothing decides between two orders, both days are kept and the date is unknown', () => {
  const { date, conflicts } = dateOf('', 'Published 04/03/2025', english, '2025-05-15');
  expect(date).toBeNull();
  expect(conflicts.map((one) => one.date)).toEqual(['2025-04-03', '2025-03-04']);
  expect(dateOf('', 'Published 04/03/2025', english, '2025-03-20').date).toBe('2025-03-04');
});

test('seconds since 1970 in an element named for the date', () => {
  const line = '<span class="published" data-timestamp="1705956300">Jan 22</span>';
  expect(dateOf('', line, english)).toMatchObject({
    publishedAt: '2024-01-22T20:45:00.000Z',
    basis: 'timeElement',
  });
});
