import { describe, expect, it } from 'vitest';
import {
  type DateCandidate,
  findingOf,
  localised,
  momentOf,
} from '../../../../server/articles/dates/date-candidate.ts';
import { inferDate } from '../../../../server/articles/dates/infer-date.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const crawled = sessionDate('2024-03-15');
const rose = '한국거래소에 따르면 한빛전자는 올랐다.';
const fell = '한국거래소에 따르면 코스피는 내렸다.';

describe('the day that a Korean text speaks of as its own', () => {
  const dayOf = (text: string) => inferDate(text, 'ko', crawled).evidence[0]?.surface;

  it.each([
    ['the first', `22일 ${rose}`, '22일'],
    ['the next day, which an earlier report could not know', `22일 ${rose} 23일 ${fell}`, '23일'],
    ['the last of three that lie near', `22일 ${rose} 25일 ${fell} 24일 ${fell}`, '25일'],
    ['the first where the other lies further off', `22일 ${rose} 26일 ${fell}`, '22일'],
    ['the first where the other lies before it', `23일 ${rose} 22일 ${fell}`, '23일'],
  ])('is %s', (_what, text, expected) => expect(dayOf(text)).toBe(expected));

  it('is a date only with a month, a year or a weekday, of the same day', () => {
    const dateOf = (text: string) => inferDate(text, 'ko', crawled).candidate?.date;
    expect(dateOf(`22일 ${rose} 22일(목) ${fell}`)).toBe('2024-02-22');
    expect(dateOf(`22일 ${rose}`)).toBeUndefined();
    expect(dateOf(`22일 ${rose} 21일(수) ${fell}`)).toBeUndefined();
  });

  it('is not before a whole day that the text tells of, unless that is to come', () => {
    const bounds = (text: string) => inferDate(text, 'ko', crawled).evidence.map(({ surface }) => surface);
    expect(bounds(`22일 ${rose} 2024년 2월 5일 공장을 지었다.`)).toEqual(['22일', '2024년 2월 5일']);
    expect(bounds(`22일 ${rose} 2024년 4월 25일 공장을 지을 예정이다.`)).toEqual(['22일']);
  });
});

describe('a whole date in an English text', () => {
  const dateOf = (text: string) => inferDate(text, 'en', crawled).candidate?.date;

  it.each([
    'SEOUL, March 4, 2024 -- Hanbit rose.',
    'Hanbit rose.\nNEW YORK, March 4, 2024 /PRNewswire/ -- It rose.',
    'Hanbit rose. SEOUL (March 4, 2024) - It rose.',
    'Hanbit rose (Korea Daily News) -- March 4, 2024.',
    'Hanbit said on March 4, 2024 that it builds a plant.',
    'It rose. Hanbit announced a plant on March 4, 2024. Shares fell.',
  ])('is that of the report: %s', (text) => expect(dateOf(text)).toBe('2024-03-04'));

  it.each([
    'Shares rose on March 4, 2024, by far.',
    'The company said so. Shares rose on March 4, 2024. The company said more.',
    'The company said so\nShares rose on March 4, 2024\nThe company said more',
    'Hanbit said it will open a plant on March 4, 2024.',
    'Hanbit said in its report for March 4, 2024 that it rose.',
    'hanbit rose, March 4, 2024 -- by far.',
    'SEOUL, April 4, 2024 -- this is after the crawl.',
    'SEOUL, 03/04/2024 -- of two readings.',
  ])('is not: %s', (text) => expect(dateOf(text)).toBeUndefined());
});

describe('a candidate', () => {
  const evidence = {
    basis: 'structuredData' as const,
    surface: '2024-01-22T16:00:00Z',
    start: null,
    end: null,
    date: sessionDate('2024-01-22'),
    note: 'published',
  };
  const candidate: DateCandidate = {
    date: sessionDate('2024-01-22'),
    time: '16:00:00',
    clock: { kind: 'fixed', minutes: 0 },
    evidence,
  };

  it('has a moment where it has a time and a clock, and midnight is none', () => {
    expect(momentOf(candidate)).toBe('2024-01-22T16:00:00.000Z');
    expect(momentOf({ ...candidate, time: null })).toBeNull();
    expect(momentOf({ ...candidate, clock: null })).toBeNull();
    expect(momentOf({ ...candidate, time: '00:00:00' })).toBeNull();
  });

  it('is moved to the day of the outlet, and says so, where that is another', () => {
    expect(localised(candidate, 'ko').evidence).toMatchObject({
      date: '2024-01-23',
      note: "published; in the outlet's own time zone the day is 2024-01-23",
    });
    expect(localised(candidate, 'en')).toBe(candidate);
  });

  it('makes a finding to the minute or to the day, and names its own evidence once', () => {
    const other = { ...evidence, surface: '22 January' };
    expect(findingOf(candidate, [evidence, other])).toMatchObject({
      publishedAt: '2024-01-22T16:00:00.000Z',
      precision: 'minute',
      evidence: [evidence, other],
    });
    expect(findingOf({ ...candidate, time: null }, [])).toMatchObject({
      publishedAt: null,
      precision: 'day',
    });
  });
});
