import { describe, expect, it } from 'vitest';
import { characterKind, kindAt } from '../../../server/linking/character-class.ts';
import { finalConsonant, hangulRun, isHangulCode } from '../../../server/linking/hangul.ts';

it.each([
  ['카카오', 'none'],
  ['가', 'none'],
  ['삼성', 'other'],
  ['힣', 'other'],
  ['애플', 'rieul'],
  ['SK', null],
  ['카카오!', null],
  ['', null],
])('the end of %s is %s', (name, end) => {
  expect(finalConsonant(name)).toBe(end);
});

it('a run of Hangul ends at any other character, and at the limit', () => {
  expect(hangulRun('삼성전자는 크다', 0)).toBe('삼성전자는');
  expect(hangulRun('삼성전자는 크다', 4)).toBe('는');
  expect(hangulRun('삼성전자는 크다', 5)).toBe('');
  expect(hangulRun('삼성전자', 9)).toBe('');
  expect(hangulRun('가'.repeat(20), 0)).toHaveLength(12);
  expect(hangulRun('가'.repeat(20), 0, 3)).toBe('가가가');
  expect(hangulRun('가'.repeat(20), 18)).toBe('가가');
});

it('Hangul syllables are those from 가 to 힣', () => {
  expect(['가', '힣', '\uabff', '\ud7a4', 'ㄱ', 'A'].map((one) => isHangulCode(one.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('the kind of a character', () => {
  const { hangul, latin, other } = characterKind;

  it.each([
    ['가힣', hangul],
    ['09AZaz_ÀÖØöøɏ', latin],
    ['/:@[`{ ×÷.&·', other],
    ['\uabff\ud7a4ㄱ電ɐ¿', other],
  ])('of each of %s', (characters, kind) => {
    expect([...characters].map((one) => kindAt(one, 0))).toEqual([...characters].map(() => kind));
  });

  it('is none outside the text', () => {
    expect([kindAt('A', -1), kindAt('A', 1), kindAt('', 0)]).toEqual([other, other, other]);
  });
});
