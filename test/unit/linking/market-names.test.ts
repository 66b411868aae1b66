import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('an index name that means the market', () => {
  it.each([
    ['{코스닥} 시장이 열렸다.', '시장'],
    ['{코스닥} 상장을 추진한다.', '상장'],
    ['{코스닥} 이전을 추진한다.', '이전'],
    ['{코스닥} 등록 기업이다.', '등록'],
    ['{코스닥} 입성에 성공했다.', '입성'],
    ['{코스닥} 글로벌 세그먼트에 뽑혔다.', '글로벌 세그먼트'],
    ['{코스닥} 벤처 펀드가 나왔다.', '벤처'],
    ['{코스닥} 위원회가 열렸다.', '위원회'],
    ['{코스닥} 협회가 밝혔다.', '협회'],
    ['The {Kosdaq}-listed firm rose.', '-listed'],
    ['The {Kosdaq} listed firm rose.', 'listed'],
    ['The {Kosdaq} market operator said so.', 'market operator'],
  ])('%s', (text, detail) => {
    expect(said(text, 'marketName')).toBe(`${detail} (-6)`);
    expect(mentionIn(text)).toMatchObject({ kind: 'exchange', instrumentId: null });
  });
});

describe('an index name that means the index', () => {
  it.each([
    '{코스닥}은 시장의 기대와 달리 내렸다.',
    '{코스닥 지수}는 이전보다 올랐다.',
    '{코스닥}은 상장 이래 최고치를 썼다.',
    '오늘 {코스닥}, 코스피 시장은 조용했다.',
    'The {Kosdaq} rose 1%.',
    'The {Kosdaq}, listed below, rose 1%.',
  ])('%s', (text) => {
    expect(said(text, 'marketName')).toBeNull();
    expect(mentionIn(text)).toMatchObject({ kind: 'index', instrumentId: 'KRX:KQ11' });
  });
});

it('an index that no listing has stays an index where the word market follows', () => {
  expect(mentionIn('{코스피200} 시장이 열렸다.')).toMatchObject({ kind: 'index', instrumentId: null });
});

it('a company whose shares are listed stays the company', () => {
  expect(said('{삼성전자} 상장을 기념했다.', 'marketName')).toBeNull();
});
