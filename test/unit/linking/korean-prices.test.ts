import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('a name that is the subject of a sentence about a price', () => {
  it.each([
    ['{한섬}은 3% 올랐다.', '3%'],
    ['{한섬}이 3% 올랐다.', '3%'],
    ['{대교}는 크게 올랐다.', '올랐'],
    ['{한섬}도 3% 올랐다.', '3%'],
    ['{한섬}만은 3% 올랐다.', '3%'],
    ['{한섬} 등은 3% 올랐다.', '3%'],
    ['{한섬}등도 3% 올랐다.', '3%'],
    ['{한섬} 역시 3% 올랐다.', '3%'],
    ['{한섬} 모두 올랐다.', '올랐'],
    ['{한섬} 또한 내렸다.', '내렸'],
    ['{한섬}, 3% 급등', '3%'],
    ['[특징주] {한섬}, 신고가', '신고가'],
    ['{한섬} / 4% 하락', '4%'],
    ['{한섬} | 4% 하락', '4%'],
    ['{한섬}은 25만3000원이었다.', '25만3000원'],
    ['{한섬}은 원가가 오른 탓에 내렸다.', '오른'],
    ['{한섬}은 시가총액이 늘었다.', '시가총액'],
    ['{한섬}은 상한가로 직행했다.', '상한가'],
  ])('%s', (text, detail) => {
    expect(said(text, 'priceStory')).toBe(`${detail} (3)`);
    expect(mentionIn(text)?.judgement).toBe('positive');
  });

  it.each([
    ['it is an object', '{한섬}을 보고 3% 올랐다.'],
    ['it is a means', '{한섬}으로 3% 올랐다.'],
    ['another subject rises', '{한섬}이 원가가 오른 탓에 울었다.'],
    ['the clause of the next company tells the price', '{한섬}은 쉬고 현대차는 3% 올랐다.'],
    ['it stands bare inside a line', '그날 {한섬}, 3% 급등'],
    ['no price is told', '{한섬}은 옷을 판다.'],
    ['the price is told of another sentence', '{한섬}은 옷을 판다. 유가는 3% 올랐다.'],
  ])('is not where %s', (_, text) => {
    expect(said(text, 'priceStory')).toBeNull();
  });
});

describe('the price of goods', () => {
  it.each(['작년보다', '지난해보다', '전년 대비', '평년에 비해', '예년 같은', '한 달 전보다', '전월 대비'])(
    'is compared with %s',
    (than) => {
      expect(said(`{레몬}이 ${than} 40% 올랐다.`, 'priceStory')).toBeNull();
      expect(mentionIn(`{레몬}이 ${than} 40% 올랐다.`)?.judgement).toBe('negative');
    },
  );

  it.each(['주가가', '거래가', '마감까지', '강세를 보여', '영업이익이', '실적이'])(
    'is not meant where the sentence says %s',
    (word) => {
      expect(said(`{레몬}은 작년보다 ${word} 40% 올랐다.`, 'priceStory')).not.toBeNull();
    },
  );

  it('is not asked for a name that is no word', () => {
    expect(said('{한섬}이 작년보다 40% 올랐다.', 'priceStory')).toBe('40% (3)');
  });
});

describe('what investors do with a share', () => {
  it.each([
    ['{한섬}을 210억원어치 순매수했다.', '210억원어치 순매수'],
    ['{한섬}을 순매도했다.', '순매도'],
    ['기관은 {한섬}을 사들였다.', '사들'],
    ['기관은 {한섬}을 팔아치웠다.', '팔아치'],
    ['개인은 {한섬}을 가장 많이 샀다.', '가장 많이 샀'],
    ['개인은 {한섬}을 샀다.', '샀다'],
    ['개인은 {노을}을 담았다.', '담았'],
  ])('%s', (text, detail) => {
    expect(said(text, 'tradedObject')).toBe(`${detail} (2.5)`);
  });

  it.each([
    ['the company buys', '{한섬}이 순매수했다.'],
    [
      'the words are far away',
      '{한섬}을 두고 여러 사람이 오랫동안 이런저런 말을 나누다가 결국에는 사들였다.',
    ],
    ['a comma stands between', '{한섬}을 두고, 기관은 사들였다.'],
    ['nothing is traded', '{한섬}을 찾았다.'],
  ])('says nothing where %s', (_, text) => {
    expect(said(text, 'tradedObject')).toBeNull();
  });
});

describe('a quotation behind a name in news of shares', () => {
  it.each([
    ['특징주: {SK}(4.37%)와 금리', '(4.37%)'],
    ['특징주: {SK}(-9%)와 금리', '(-9%)'],
    ['특징주: {SK} ( ▲ 2.1% ) 금리', '( ▲ 2.1% )'],
    ['특징주: {SK} 13만1300원(-9.39%) 금리', '13만1300원(-9.39%'],
    ['특징주: {SK} ▲2.1% 금리', '▲2.1%'],
    ['특징주: {SK} : +2.1% 금리', ': +2.1%'],
  ])('%s', (text, detail) => {
    expect(said(text, 'quoteBeside')).toBe(`${detail} (3)`);
  });

  it.each([
    ['the text is not about shares', '오늘 {SK}(4.37%)와 금리'],
    ['it is a holding', '특징주: 지분은 {SK}(4.37%)가 많다'],
    ['it is a share of the market', '특징주: 점유율은 {SK}(34%)가 높다'],
    ['the figure is no percentage', '특징주: {SK}(4.37)와 금리'],
    ['there is no sign', '특징주: {SK} 2.1% 금리'],
  ])('is none where %s', (_, text) => {
    expect(said(text, 'quoteBeside')).toBeNull();
  });
});
