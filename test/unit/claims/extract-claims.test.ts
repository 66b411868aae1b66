import { expect, test } from 'vitest';
import { englishClaims, englishExclusions } from './english-sentences.ts';
import { koreanClaims, koreanExclusions } from './korean-sentences.ts';
import { claimLines } from './read-lines.ts';

test.each(koreanClaims)('%s %s', (date, text, claims) => {
  expect(claimLines(text, date, 'ko')).toEqual(claims);
});

test.each(englishClaims)('%s %s', (date, text, claims) => {
  expect(claimLines(text, date, 'en')).toEqual(claims);
});

test.each(koreanExclusions)('no claim: %s %s', (date, text) => {
  expect(claimLines(text, date, 'ko')).toEqual([]);
});

test.each(englishExclusions)('no claim: %s %s', (date, text) => {
  expect(claimLines(text, date, 'en')).toEqual([]);
});

test('without a date of the article, only a full date in the text gives a day', () => {
  expect(claimLines('12일 카카오는 4만1000원에 마감했다.', null, 'ko')).toEqual(['035720 close 41000 noDay']);
  expect(claimLines('2024년 3월 12일 카카오는 5만4100원에 마감했다.', null, 'ko')).toEqual([
    '035720 close 54100 2024-03-12',
  ]);
});
