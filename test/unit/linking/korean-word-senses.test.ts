import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('a word that is no subject is rather the word', () => {
  it.each('을 에서 에게 에는 에도 으로 으로는 처럼 보다 까지 부터 인 이라는'.split(' '))(
    '대상%s',
    (particle) => {
      expect(said(`{대상}${particle} 남았다.`, 'oblique')).toBe(`${particle} (-1)`);
    },
  );

  it('by how much depends on how usual the word is', () => {
    expect(said('{노을}에서 쉬었다.', 'oblique')).toBe('에서 (-0.8)');
    expect(said('{한섬}에서 쉬었다.', 'oblique')).toBeNull();
    expect(said('{후성}에서 쉬었다.', 'oblique')).toBeNull();
  });

  it.each(['은', '도', '과', '만'])('대상%s says nothing', (particle) => {
    expect(said(`{대상}${particle} 남았다.`, 'oblique')).toBeNull();
  });
});

describe('a word that something belongs to is rather the word', () => {
  it('unless a company has that', () => {
    expect(said('{대상}의 폭이 넓다.', 'genitive')).toBe('폭이 넓다. (-2)');
    expect(said('{노을}의 폭이 넓다.', 'genitive')).toBe('폭이 넓다. (-1.6)');
    expect(said('{대상}의 주가가 높다.', 'genitive')).toBeNull();
    expect(said('{후성}의 폭이 넓다.', 'genitive')).toBeNull();
    expect(said('{대상} 폭이 넓다.', 'genitive')).toBeNull();
    expect(said('{한섬}의 폭이 넓다.', 'genitive')).toBe('폭이 넓다. (-0.9)');
  });
});

describe('a number before a word makes it a unit', () => {
  it.each([
    ['3만 {배럴}이 나왔다.', '3만'],
    ['80 {배럴}이 나왔다.', '80'],
    ['몇 {배럴}이 나왔다.', '몇'],
    ['수만 {배럴}이 나왔다.', '수만'],
    ['하루 수십 {배럴}이 나왔다.', '수십'],
    ['하루 수백만 {배럴}이 나왔다.', '백만'],
  ])('%s', (text, detail) => {
    expect(said(text, 'countBefore')).toBe(`${detail} (-4)`);
    expect(mentionIn(text)?.judgement).toBe('negative');
  });

  it('a word before it does not', () => {
    expect(said('어느 {배럴}이 나왔다.', 'countBefore')).toBeNull();
  });
});

describe('a noun beside a word', () => {
  it.each([
    ['조사 {대상}은 크다.', '조사 (-1.6)'],
    ['조사 {노을}은 크다.', '조사 (-1.28)'],
    ['조사 {한섬}은 크다.', '조사 (-0.72)'],
    ['AI조사 {대상}은 크다.', 'AI조사 (-1.6)'],
  ])('before it makes it the end of a longer one: %s', (text, detail) => {
    expect(said(text, 'bareNounBefore')).toBe(detail);
  });

  it.each([
    '이 {대상}은 크다.',
    '정부가 {대상}은 크다.',
    '크게 올린 {대상}은 크다.',
    '의류업체 {대상}은 크다.',
    '조사, {대상}은 크다.',
    '3% {대상}은 크다.',
    'AI {대상}은 크다.',
    '{대상}은 크다.',
  ])('before it is none: %s', (text) => {
    expect(said(text, 'bareNounBefore')).toBeNull();
  });

  it.each([
    ['{대상} 조사는 크다.', '조사는 (-1.8)'],
    ['{노을} 조사는 크다.', '조사는 (-1.44)'],
    ['{한섬} 조사는 크다.', '조사는 (-0.81)'],
  ])('behind it makes it the start of a longer one: %s', (text, detail) => {
    expect(said(text, 'bareNounAfter')).toBe(detail);
  });

  it.each([
    '{대상}은 조사를 받는다.',
    '{대상} 현대차는 크다.',
    '{대상} 주가는 크다.',
    '{대상} 대표는 크다.',
    '{대상}, 조사를 받는다.',
    '{대상}측 조사는 크다.',
    '{대상} 3곳은 크다.',
  ])('behind it is none: %s', (text) => {
    expect(said(text, 'bareNounAfter')).toBeNull();
  });
});

describe('a person of the name', () => {
  it.each([
    ['배우 {한섬}이 왔다.', '배우'],
    ['가수 {한섬}이 왔다.', '가수'],
    ['화가 {한섬}이 왔다.', '화가'],
    ['{한섬} 씨가 왔다.', '씨'],
    ['{한섬} 기자가 왔다.', '기자'],
    ['{한섬} 변호사는 왔다.', '변호사'],
  ])('%s', (text, detail) => {
    expect(said(text, 'personTitle')).toBe(`${detail} (-4)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'person', judgement: 'negative' });
  });

  it.each([
    '{한섬}은 배우가 왔다.',
    '배우가 {한섬}을 입었다.',
    '{한섬} 기자재가 왔다.',
    '{한섬}의 씨가 왔다.',
  ])('not: %s', (text) => {
    expect(said(text, 'personTitle')).toBeNull();
  });
});

describe('the name of a group and of its listed holding', () => {
  it.each([
    ['{효성} 계열사는 많다.', '계열'],
    ['{효성}계열은 많다.', '계열'],
    ['{효성}출신이 많다.', '출신'],
    ['{효성} 총수가 왔다.', '총수'],
    ['{효성} 3세가 왔다.', '3세'],
    ['{효성} 조현준 회장이 왔다.', '조현준 회장'],
  ])('means the group: %s', (text, detail) => {
    expect(said(text, 'groupWord')).toBe(`${detail} (-3.5)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'group', judgement: 'negative' });
  });

  it.each([
    ['지주사 {효성}은 좋다.', '지주사'],
    ['지주회사인 {효성}은 좋다.', '지주회사인'],
    ["지주사 '{효성}'은 좋다.", "지주사 '"],
    ['{효성}(지주)은 좋다.', '(지주'],
    ['{효성}의 자회사가 많다.', '의 자회사'],
    ['{효성}의 지주 부문이 크다.', '의 지주'],
    ['{효성}, 지주회사로 바뀐다.', ', 지주'],
  ])('means the holding: %s', (text, detail) => {
    expect(said(text, 'listedHolding')).toBe(`${detail} (2.4)`);
    expect(mentionIn(text)?.instrumentId).toBe('KRX:004800');
  });

  it.each(['{효성}은 좋다.', '{효성}은 총수가 많다.', '지주를 세운 {효성}은 좋다.', '지주사 {한섬}은 좋다.'])(
    'is open, or asked of no other: %s',
    (text) => {
      expect(said(text, 'groupWord')).toBeNull();
      expect(said(text, 'listedHolding')).toBeNull();
    },
  );
});
