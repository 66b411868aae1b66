import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('words of the other meaning of a name', () => {
  it.each([
    ['{기아} 문제가 심각하다.', '~ 문제'],
    ['난민과 {기아}를 다뤘다.', '난민'],
    ['붉은 {노을}이 졌다.', '붉은'],
  ])('speak against it: %s', (text, detail) => {
    expect(said(text, 'otherSense')).toBe(`${detail} (-4)`);
    expect(mentionIn(text)?.judgement).toBe('negative');
  });

  it.each([
    ['in another clause', '난민이 왔고, {기아}는 올랐다.'],
    ['in another sentence', '난민이 왔다. {기아}는 올랐다.'],
    ['behind the clause', '{기아}는 올랐다. 난민이 왔다.'],
    ['far away', `난민이 ${'말 '.repeat(20)}{기아}는 올랐다.`],
    ['of another name', '난민과 {대상}은 올랐다.'],
  ])('say nothing %s', (_, text) => {
    expect(said(text, 'otherSense')).toBeNull();
  });

  it('a name that is only called so is a word', () => {
    expect(said('{한섬}이라는 이름이 좋다.', 'otherSense')).toBe('이라는 이름 (-4)');
    expect(said('{한섬}이라는 회사가 좋다.', 'otherSense')).toBeNull();
    expect(said('{삼성전자}라는 이름이 좋다.', 'otherSense')).toBeNull();
    expect(said('{한섬}의 이름이 좋다.', 'otherSense')).toBeNull();
  });
});

describe('a team of the name', () => {
  it.each([
    ['{LG} 감독이 왔다.', '감독'],
    ['{LG} 이글스가 왔다.', '이글스'],
    ['{LG}가 홈런과 안타로 이겼다.', '홈런, 안타'],
    ['{LG}가 이겼다. 홈런과 안타와 도루가 나왔다.', '홈런, 안타, 도루'],
    ['{LG}가 홈런으로 이겼다. 안타와 도루도 나왔다.', '홈런, 안타, 도루'],
    ['{한섬} 감독이 왔다.', '감독'],
    ['{대한항공}이 홈런과 안타로 이겼다.', '홈런, 안타'],
  ])('%s', (text, detail) => {
    expect(said(text, 'sports')).toBe(`${detail} (-5)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'sportsTeam', judgement: 'negative' });
  });

  it.each([
    ['one word of sport', '{LG}가 홈런으로 이겼다.'],
    ['two words elsewhere', '{LG}가 이겼다. 홈런과 안타가 나왔다.'],
    ['three words elsewhere in news of shares', '{LG}가 이겼다. 코스피도, 홈런과 안타와 도루도 나왔다.'],
    ['a name that no team has', '{한섬}이 홈런과 안타로 이겼다.'],
    ['a particle before the word', '{LG}의 감독이 왔다.'],
  ])('is not told by %s', (_, text) => {
    expect(said(text, 'sports')).toBeNull();
  });
});

describe('a part of the name of a fund', () => {
  it.each([
    ['KODEX {삼성전자}를 샀다.', 'KODEX'],
    ['KODEX {한섬}을 샀다.', 'KODEX'],
    ['TIGER {대상}을 샀다.', 'TIGER'],
  ])('%s', (text, detail) => {
    expect(said(text, 'fund')).toBe(`${detail} (-6)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'fund', judgement: 'negative' });
  });

  it.each([
    'KODEX와 또 {삼성전자}를 샀다.',
    '{삼성전자}와 KODEX를 샀다.',
    'KODEX 좋은 또 {삼성전자}를 샀다.',
  ])('is none: %s', (text) => {
    expect(said(text, 'fund')).toBeNull();
  });
});

describe('a medium as the source of news', () => {
  it.each([
    ['{YTN}에 따르면 비가 온다.', '에 따르면'],
    ['{YTN}이 비를 보도했다.', '이 비를 보도했'],
    ['{YTN} 김민수 기자가 썼다.', '김민수 기자'],
    ['{YTN} 뉴스가 나왔다.', '뉴스'],
    ['{YTN}은 전했다.', '은 전했다'],
    ['{SBS} 드라마가 나왔다.', '드라마'],
  ])('%s', (text, detail) => {
    expect(said(text, 'newsSource')).toBe(`${detail} (-6)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'media', judgement: 'negative' });
  });

  it.each([
    '{YTN}은 3% 올랐다.',
    '{YTN} 주가가 올랐다.',
    '{한섬}에 따르면 비가 온다.',
    '{삼성전자}는 전했다.',
  ])('is none: %s', (text) => {
    expect(said(text, 'newsSource')).toBeNull();
  });
});

it('a particle that does not fit the sound of a name speaks against it', () => {
  expect(said('{현대차}을 보았다.', 'particleClash')).toBe('을 (-2)');
  expect(said('{삼성전자}은 크다.', 'particleClash')).toBe('은 (-2)');
  expect(said('{현대차}를 보았다.', 'particleClash')).toBeNull();
});
