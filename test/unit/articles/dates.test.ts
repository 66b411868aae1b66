import { expect, test } from 'vitest';
import { addressDate } from '../../../server/articles/dates/address-date.ts';
import { dateLineOf } from '../../../server/articles/dates/date-line.ts';
import { inferDate } from '../../../server/articles/dates/infer-date.ts';
import { markupDate } from '../../../server/articles/dates/markup-date.ts';
import { findPrintedDates } from '../../../server/articles/dates/printed-date.ts';
import { instantOn } from '../../../server/articles/dates/zone-of.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

test.each([
  ['입력 2024.01.29 16:12', '2024-01-29', '16:12:00'],
  ['기사입력 2024-07-11 15:58:03', '2024-07-11', '15:58:03'],
  ['2025년 2월 18일 17시 05분', '2025-02-18', '17:05:00'],
  ['입력 2024.11.07. 오전 6:41', '2024-11-07', '06:41:00'],
  ['2014-11-28 오후 12:02:11', '2014-11-28', '12:02:11'],
  ['2024/06/19 16:30', '2024-06-19', '16:30:00'],
  ['2025.02.10(월) 09:00', '2025-02-10', '09:00:00'],
  ['24.01.29 16:12', '2024-01-29', '16:12:00'],
  ['Published Wed, Aug 30 2023 7:15 AM EDT', '2023-08-30', '07:15:00'],
  ['FEB 8, 2024 AT 5:44 PM EST', '2024-02-08', '17:44:00'],
  ['Aug. 3, 2024', '2024-08-03', null],
  ['3 August 2024 12:05 GMT', '2024-08-03', '12:05:00'],
  ['4:32 pm ET, Jan. 27, 2025', '2025-01-27', '16:32:00'],
  ['2025-10-28T22:40:00Z', '2025-10-28', '22:40:00'],
  ['2025-01-06T16:22:10.123+09:00', '2025-01-06', '16:22:10'],
  ['01/28/2025 6:05 a.m.', '2025-01-28', '06:05:00'],
])('%s', (text, date, time) => {
  const [printed, ...more] = findPrintedDates(text);
  expect(more).toEqual([]);
  expect(printed?.date).toBe(date);
  expect(printed?.time?.time ?? null).toBe(time);
});

test.each(['S&P500 5,929.04', '1,234.56.78', '2024.13.01', 'version 1.2.3', '2023-02-30', '10.5.1%'])(
  '%s is no date',
  (text) => {
    expect(findPrintedDates(text)).toEqual([]);
  },
);

test('zones: a printed zone makes the moment, summer time included', () => {
  const instants = ['7:15 AM EDT', '7:15 AM ET', '8:15 PM KST', '4:15 AM PT'].map((time) => {
    const [printed] = findPrintedDates(`Aug 30 2023 ${time}`);
    return printed?.date && printed.time?.clock
      ? instantOn(printed.date, printed.time.time, printed.time.clock)
      : null;
  });
  expect(new Set(instants)).toEqual(new Set(['2023-08-30T11:15:00.000Z']));
});

test('labels stand before their dates or after them, the same way in one line', () => {
  const labels = (text: string) => dateLineOf(text)?.dates.map((date) => [date.date, date.label]);
  expect(labels('입력 2024.01.29 16:12 | 수정 2024.01.29 17:40')).toEqual([
    ['2024-01-29', 'published'],
    ['2024-01-29', 'modified'],
  ]);
  expect(
    labels('입력 2025-11-03 16:03  수정 2025-11-05 11:20  출고 2025-11-06')?.map(([, label]) => label),
  ).toEqual(['published', 'modified', 'released']);
  expect(labels('2022.01.27 15:49 입력 / 2022.01.28 09:00 수정')?.map(([, label]) => label)).toEqual([
    'published',
    'modified',
  ]);
  expect(labels('Updated Jan. 28, 2025, 6:05 a.m. ET')).toEqual([['2025-01-28', 'modified']]);
  expect(
    dateLineOf('2021년 11월 3일 이후 처음으로 코스피가 3000선을 넘어 투자자들의 관심이 쏠리고 있다.'),
  ).toBeNull();
});

const day = (text: string, crawlDate: string | null) =>
  inferDate(text, 'ko', crawlDate === null ? undefined : sessionDate(crawlDate)).candidate?.date ?? null;

test.each([
  // December and ten months is October; the latest one up to the crawl
  ['28일 한국거래소에 따르면 하락했다. 지난해 12월 이후 열 달 만이다.', '2026-02-11', '2025-10-28'],
  // June and seven months is January; "last year" is 2023
  [
    '22일 재계에 따르면 방한한다. 지난해 6월 이후 7개월 만이다. 23년 6월 9일 열린 행사.',
    '2024-11-15',
    '2024-01-22',
  ],
  ['15일(금) 코스피는 하락 마감했다.', '2024-12-01', '2024-11-15'],
  // results of the fourth quarter come in January or February, and the 31st must exist
  ['29일 한국거래소에 따르면 올랐다. 오는 31일 지난해 4분기 실적을 발표한다.', '2024-11-15', '2024-01-29'],
  ['13일 업계에 따르면 2021년 11월 이후 2년 3개월 만에 최고다.', null, '2024-02-13'],
  [
    '2일 코스피는 올해 첫 거래일을 맞아 상승 마감했다. 지난해(2024년)에는 9% 내렸다.',
    '2026-01-05',
    '2025-01-02',
  ],
  // the report of a day abroad comes the day after
  ['6일(현지시간) 뉴욕증시에서 지수가 올랐다. 2023년 11월 이후 12개월 만이다.', '2024-12-01', '2024-11-07'],
  ['지난 2023년 5월 2일 밝혔다. 1월 22일 한국거래소에 따르면 상승했다.', '2024-11-15', '2024-01-22'],
  // a count from a day may be of whole months: 31 October and 17 months ends on 9 April
  [
    '9일 코스피는 내렸다. 2023년 10월 31일 이후 1년 5개월 만이다. 이날 거래를 마쳤다.',
    '2025-05-10',
    '2025-04-09',
  ],
  [
    '공매도가 재개된 31일 코스피가 급락했다. 전면 재개는 2020년 3월 이후 5년 만이다.',
    '2025-05-10',
    '2025-03-31',
  ],
  ['삼성전자가 30일 1분기 확정 실적을 발표했다. 주가는 올랐다.', '2024-05-10', '2024-04-30'],
  // of two days that are told as the report's own, the later one
  [
    '올해 마지막 거래일인 30일 코스피는 마감했다. 31일 한국거래소는 이같이 밝혔다.',
    '2025-01-15',
    '2024-12-31',
  ],
  ['6일 테슬라가 올랐다고 전했다. 11월 들어 5% 상승했다.', '2024-11-30', '2024-11-06'],
  // a day of the month alone does not make a date, nor does a day to come
  ['12일 업계에 따르면 가격 조정을 검토하고 있다.', '2024-09-30', null],
  ['회사는 오는 25일 신제품을 공개한다. 지난해 6월 이후 7개월 만이다.', '2024-09-30', null],
  ['12일 업계에 따르면 지난해 6월 이후 7개월 만이다.', null, null],
])('%s (crawled %s) is of %s', (text, crawlDate, expected) => {
  expect(day(text, crawlDate)).toBe(expected);
});

test('an inferred date is never after the crawl, and each clue points at its words', () => {
  const text = '28일 한국거래소에 따르면 하락했다. 지난해 12월 이후 열 달 만이다.';
  const { evidence } = inferDate(text, 'ko', sessionDate('2025-10-27'));
  expect(day(text, '2025-10-27')).toBe('2024-10-28');
  for (const one of evidence) expect(text.slice(one.start ?? 0, one.end ?? 0)).toBe(one.surface);
});

test('English: month and day of a dateline, the weekday narrows the year', () => {
  const text = 'NEW YORK (AP) — Airline stocks tumbled Tuesday, Oct. 3, after two carriers warned of costs.';
  expect(inferDate(text, 'en', sessionDate('2025-02-01')).candidate?.date).toBe('2023-10-03');
  const later = 'The company will report on Tuesday, Oct. 3, it said.';
  expect(inferDate(later, 'en', sessionDate('2025-02-01')).candidate).toBeNull();
});

test('addresses: a date in the path or in front of an id, never after the crawl', () => {
  const crawl = sessionDate('2024-03-03');
  expect(addressDate('https://example.kr/2024/01/22/story', crawl)?.date).toBe('2024-01-22');
  expect(addressDate('https://example.kr/view/AKR20240122051000003', crawl)?.date).toBe('2024-01-22');
  expect(addressDate('https://example.kr/view/20250122051', crawl)).toBeNull();
  expect(addressDate('https://example.kr/view/918273645', crawl)).toBeNull();
});

test('markup without a zone is on the outlet’s clock: Seoul for Korean pages, unknown for English ones', () => {
  const stamp = { value: '20240122153000', basis: 'structuredData', from: 'meta' } as const;
  expect(markupDate({ ...stamp, value: '2024-01-22 15:30' }, 'ko')).toMatchObject({
    date: '2024-01-22',
    clock: { kind: 'seoul' },
  });
  expect(markupDate({ ...stamp, value: '2024-01-22 15:30' }, 'en')).toMatchObject({
    date: '2024-01-22',
    clock: null,
  });
  expect(markupDate({ ...stamp, value: 'Mon, 22 Jan 2024 10:00:00 GMT' }, 'en')).toMatchObject({
    date: '2024-01-22',
    time: '10:00:00',
  });
  expect(markupDate(stamp, 'ko')?.date).toBe('2024-01-22');
  expect(markupDate({ ...stamp, value: 'yesterday' }, 'ko')).toBeNull();
});
