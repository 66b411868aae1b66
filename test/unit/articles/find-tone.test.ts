import { describe, expect, it } from 'vitest';
import { favourableEnglish, unfavourableEnglish } from '../../../server/articles/tone/english-stems.ts';
import { findTone } from '../../../server/articles/tone/find-tone.ts';
import { favourableKorean, unfavourableKorean } from '../../../server/articles/tone/korean-stems.ts';

const stemsOf = (text: string) => text.trim().split(/\s+/);

describe('the lexicon of tone', () => {
  it.each([
    ['Korean', favourableKorean, unfavourableKorean],
    ['English', favourableEnglish, unfavourableEnglish],
  ])('has over 200 stems in %s, each once and on one side', (_, favourable, unfavourable) => {
    const all = [...stemsOf(favourable), ...stemsOf(unfavourable)];
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the tone of a text', () => {
  const weights = (text: string) => findTone(text).words.map(({ word, weight }) => [word, weight]);

  it('is none where no word of the lexicon stands', () => {
    expect(findTone('삼성전자는 22일 이사회를 열었다.')).toEqual({ score: null, words: [] });
    expect(findTone('The board meets on Monday.').score).toBeNull();
  });

  it('is the balance of its words, with where they stand', () => {
    const text = '매출이 급증했지만 영업손실이 이어졌다';
    const { score, words } = findTone(text);
    expect(score).toBe(0);
    expect(words.map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['급증', '급증'],
      ['영업손실', '영업손실'],
    ]);
  });

  it.each([
    ['주가는 상승하지 못했다', [['상승', -1]]],
    ['유동성 우려가 없다', [['우려', 1]]],
    ['성장세가 없었다', [['성장세', -1]]],
    ['The stock did not rise on Friday', [['rise', -1]]],
    ["Shares didn't fall", [['fall', 1]]],
    [
      'It grew without losses',
      [
        ['grew', 1],
        ['losses', 1],
      ],
    ],
  ])('is turned round by a negation: %s', (text, expected) => {
    expect(weights(text)).toEqual(expected);
  });

  it.each([
    ['소폭 상승했다', [['상승', 0.5]]],
    ['크게 하락했다', [['하락', -1.5]]],
    ['rose sharply', [['rose', 1.5]]],
    ['slipped slightly', [['slipped', -0.5]]],
  ])('counts by degree: %s', (text, expected) => {
    expect(weights(text)).toEqual(expected);
  });

  it('takes the longest word, and no word inside another in English', () => {
    expect(weights('52주 신저가')).toEqual([['신저가', -1]]);
    expect(weights('흑자전환')).toEqual([['흑자전환', 1]]);
    expect(weights('a winery in Fallon')).toEqual([]);
  });
});
