import { describe, expect, it } from 'vitest';
import { claimLines, openQuotes } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko');
const one = (kind: string, price: number, told = '') => [`035720 ${kind} ${price} 2024-05-14 ${told}`.trim()];

describe('the words around a Korean price say which price it is', () => {
  it.each([
    ...[
      '마감했다',
      '거래를 마쳤다',
      '장을 마친 뒤였다',
      '거래를 마치고 있었다',
      '장을 마쳐 주목됐다',
      '거래를 끝냈다',
      '장을 끝낸 뒤였다',
    ],
    ...[
      '장이 끝났다',
      '장을 닫았다',
      '장을 접었다',
      '거래를 접었다',
      '막을 내렸다',
      '거래가 종료됐다',
      '한 해를 접었다',
    ],
    ...['한 해를 마무리했다', '한 해 보냈다', '장을 마무리했다', '거래를 마무리했다'],
  ])('5만원에 %s: the close', (verb) =>
    expect(read(`카카오는 5만원에 ${verb}.`)).toEqual(one('close', 50000)),
  );

  it.each([
    '출발했다',
    '거래를 시작했다',
    '개장했다',
    '개장한 뒤였다',
    '문을 열었다',
    '장을 열었다',
    '장을 연 뒤였다',
  ])('5만원에 %s: the opening', (verb) =>
    expect(read(`카카오는 5만원에 ${verb}.`)).toEqual(one('open', 50000)),
  );

  it.each([
    ['종가는', 'close'],
    ['종가', 'close'],
    ['마감가는', 'close'],
    ['시초가는', 'open'],
    ['시가는', 'open'],
    ['고가는', 'high'],
    ['고점은', 'high'],
    ['장중 최고가는', 'high'],
    ['장중 최고', 'high'],
    ['저가는', 'low'],
    ['저점은', 'low'],
    ['장중 최저가는', 'low'],
    ['장중 최저', 'low'],
  ])('카카오의 %s 5만원', (label, kind) => {
    expect(read(`카카오의 ${label} 5만원이다.`)).toEqual(one(kind, 50000));
  });

  it.each([
    ['이 종가다', 'close'],
    [' 종가다', 'close'],
    ['이 시가다', 'open'],
    ['이 고가다', 'high'],
    ['이 저가였다', 'low'],
  ])('카카오는 5만원%s', (behind, kind) =>
    expect(read(`카카오는 5만원${behind}.`)).toEqual(one(kind, 50000)),
  );

  it('the market value and what a label is only measured from name no price', () => {
    expect(read('카카오의 시가총액은 5만원이다.').join()).not.toContain('open');
    expect(read('카카오는 시가보다 높은 5만원에 마감했다.')).toEqual(one('close', 50000));
    expect(read('카카오는 시가 대비 높은 5만원에 마감했다.')).toEqual(one('close', 50000));
    expect(read('카카오는 시초가와 같은 5만원에 마감했다.')).toEqual(one('close', 50000));
    expect(read('카카오는 고가에서 밀린 5만원에 마감했다.')).toEqual(one('close', 50000));
    expect(read('카카오는 고가 뒤로 한참을 이어서 밀리던 끝에 5만원에 마감했다.')).toEqual(
      one('close', 50000),
    );
  });

  it.each([
    ...[
      '거래되고 있다',
      '거래중이다',
      '거래하고 있다',
      '거래 중이다',
      '거래되는 모습이다',
      '거래된다',
      '매매되고 있다',
    ],
    ...['매매된 참이다', '매매 중이다', '등락했다', '오가고 있다', '맴돌고 있는 모습이다', '머무는 중이다'],
  ])('5만원에 %s: a price of some moment', (verb) =>
    expect(read(`카카오는 5만원에 ${verb}.`)).toEqual(one('intraday_price', 50000, 'intraday')),
  );

  it.each(['에서 움직였다', '에서 맴돌았다', '에 오르는 중', '으로 상승 중', '으로 하락 중'])(
    '5만원%s: a price of some moment',
    (verb) => expect(read(`카카오는 5만원${verb}.`)).toEqual(one('intraday_price', 50000, 'intraday')),
  );

  it.each([
    ...[
      '이다',
      '다',
      '을 기록했다',
      '에 거래됐다',
      '이었다',
      '이던 날이다',
      '였다',
      '였고 조용했다',
      '이고 조용했다',
    ],
    ...['이며 조용했다', '을 형성했다', '을 나타냈다', '을 되찾았다', '을 회복했다', '을 돌파했다'],
    ...[
      '을 밑돌았다',
      '을 웃돌았다',
      '을 넘었다',
      '이 무너졌다',
      '이 붕괴됐다',
      '이 깨졌다',
      '으로 표시됐다',
    ],
    ...[
      '에 머물렀다',
      '에 주저앉았다',
      '에 올라섰다',
      '에 도달했다',
      '에 복귀했다',
      '으로 도약했다',
      '에 내려섰다',
    ],
    ...[
      '을 지켰다',
      '이 됐다',
      '가 되었다',
      '에 안착했다',
      '에 그쳤다',
      '에 그친 날이다',
      '에 달했다',
      '에 달한 날이다',
    ],
    ...['을 사수했다', '에 턱걸이했다', '을 찍었다', '을 터치했다', '에 쉬어 갔다'],
  ])('5만원%s: no word for it, which is the close', (verb) =>
    expect(read(`카카오는 5만원${verb}.`).join()).toMatch(/^035720 close 50000 2024-05-14/),
  );

  it.each(['올랐다', '상승했다', '치솟았다', '뛰었다', '급등했다', '도약했다'])(
    '장중 5만원까지 %s: the high',
    (verb) => {
      expect(read(`카카오는 장중 5만원까지 ${verb}.`)).toEqual(one('high', 50000));
      expect(read(`카카오는 한때 5만원선까지 ${verb}.`).join()).toMatch(/^035720 high 50000/);
      expect(read(`카카오는 일중 5만원으로 ${verb}.`)).toEqual(one('high', 50000));
      expect(read(`카카오는 5만원까지 ${verb}.`)).toEqual(one('high', 50000));
    },
  );

  it.each(['밀렸다', '내렸다', '하락했다', '떨어졌다', '급락했다', '빠졌다'])(
    '장중 5만원까지 %s: the low',
    (verb) => {
      expect(read(`카카오는 장중 5만원까지 ${verb}.`)).toEqual(one('low', 50000));
      expect(read(`카카오는 한때 5만원으로 ${verb}.`)).toEqual(one('low', 50000));
      expect(read(`카카오는 5만원까지 ${verb}.`)).toEqual(one('low', 50000));
    },
  );

  it.each([
    ...[
      '을 돌파했다',
      '을 넘어섰다',
      '을 넘겼다',
      '을 웃돌았다',
      '을 되찾았다',
      '을 회복했다',
      '에 올라섰다',
      '에 올라서기도 했다',
    ],
  ])('장중 5만원%s: the high', (verb) =>
    expect(read(`카카오는 장중 5만원${verb}.`).join()).toMatch(/^035720 high 50000/),
  );

  it.each([
    ...['을 밑돌았다', '이 무너졌다', '이 붕괴됐다', '이 깨졌다', '이 깨지기도 했다'],
    ...['에 주저앉았다', '으로 내려앉았다', '으로 내려섰다'],
  ])('장중 5만원%s: the low', (verb) =>
    expect(read(`카카오는 장중 5만원${verb}.`).join()).toMatch(/^035720 low 50000/),
  );

  it('to its high or low, as the words themselves call it', () => {
    for (const gap of [' ', ' 장중 ']) {
      expect(read(`카카오는 5만원까지${gap}저점을 낮췄다.`)).toEqual(one('low', 50000));
      expect(read('카카오는 5만원선까지 저점이 내려갔다.').join()).toMatch(/low 50000/);
      expect(read(`카카오는 5만원까지${gap}고점을 높였다.`)).toEqual(one('high', 50000));
      expect(read(`카카오는 5만원까지${gap}고점 높였다.`)).toEqual(one('high', 50000));
    }
  });

  it('up to a price while trading ends is the close', () => {
    for (const end of [
      '장을 마쳤다',
      '거래를 마쳤다',
      '장을 끝냈다',
      '거래를 종료했다',
      '마감했다',
      '장 마감했다',
    ])
      expect(read(`카카오는 5만원까지 올라서며 ${end}.`), end).toEqual(one('close', 50000));
    expect(read('카카오는 5만원까지 오른 채 마감했다.').join()).toMatch(/close 50000/);
  });

  it('a price behind the word for a yearly extreme, in brackets or behind the share price is told', () => {
    expect(read('카카오는 52주 신고가(5만원)를 새로 썼다.')).toEqual(one('52w_high', 50000));
    expect(read('카카오(5만원)는 올랐다.')).toEqual(one('close', 50000));
    expect(read('카카오 주가는 5만원, 네이버는 조용하다.')).toEqual(one('close', 50000));
    expect(read('카카오 주가가 약 5만원 하던 날이다.')).toEqual(one('close', 50000, 'about'));
    expect(read('코스피 하락 마감…카카오 5만원').join()).toContain('close 50000');
    expect(read('코스피 하락 마감... 카카오 5만원').join()).toContain('close 50000');
  });
});

describe('a Korean price that is left again is one of the course of the day', () => {
  it.each(['한 뒤', '한 후', '한 다음', '한 뒤에는', '했다가', '했지만', '했으나', '했고'])(
    '기록%s',
    (joint) => {
      for (const end of [
        ...[
          '4만8000원에 장을 마쳤다',
          '4만8000원으로 거래를 마쳤다',
          '4만8000원에 마감했다',
          '4만8000원에 정규장을 마쳤다',
        ],
        ...[
          '4만8000원에 장을 마친 하루였다',
          '4만8000원에 거래를 끝냈다',
          '결국 4만8000원에 거래를 끝낸 하루였다',
        ],
      ])
        expect(read(`카카오는 5만원으로 올라 강세를 기록${joint} ${end}.`).at(-1), end).toBe(
          one('close', 48000)[0],
        );
      expect(
        read(`카카오는 5만원으로 내려앉아 약세를 기록${joint} 4만8000원에 장을 마쳤다.`)[0],
        joint,
      ).toMatch(/low 50000/);
    },
  );
});

describe('a Korean price without a word on the course of the day is open', () => {
  const open = (text: string) => openQuotes(text, '2024-05-14', 'ko');

  it.each([
    ...['장중', '한때', '일중', '장 초반', '장초반', '장 후반', '장 막판', '오전', '오후', '개장 직후'],
  ])('%s: it is not', (word) => {
    expect(open(`카카오는 ${word} 5만원까지 올랐다.`)).toEqual([]);
    expect(open('카카오는 5만원까지 올랐다.')).toEqual(['5만원']);
    expect(open('카카오는 5만원선까지 올랐다.')).toEqual(['5만원']);
  });

  it('nor is a bound where the close is named', () => {
    expect(open('카카오는 5만원을 넘었다.')).toEqual(['5만원']);
    expect(open('카카오는 종가 5만원을 넘었다.')).toEqual([]);
    expect(open('카카오는 5만원을 넘어 마감했다.')).toEqual([]);
    expect(open('카카오는 5만원이다.')).toEqual([]);
  });

  it.each(['첫날', '당일'])('the %s of its listing may be another', (day) => {
    expect(open(`카카오는 상장 ${day} 5만원에 마감했다.`)).toEqual(['5만원']);
  });
});

describe('the market value of a company', () => {
  it.each([
    '시가총액은 20조원이다',
    '시총은 20조원이다',
    '몸값은 20조원이다',
    '20조원의 시가총액을 기록했다',
    '20조원대 시총을 기록했다',
    '20조원 시총을 기록했다',
    '시가총액이 늘어 20조원으로 불어났다',
    '시가총액은 20조원 안팎으로 줄었다',
    '시가총액은 20조원 수준으로 감소했다',
    '시가총액은 20조원가량으로 증가했다',
    '시가총액 순위에서 한 계단 올라 20조원이다',
  ])('%s', (text) => expect(read(`카카오의 ${text}.`).join()).toMatch(/market_cap 20000000000000/));

  it.each([
    ...[
      '늘었다',
      '불었다',
      '불어났다',
      '증발했다',
      '사라졌다',
      '줄었다',
      '감소했다',
      '증가했다',
      '날아갔다',
      '빠져나갔다',
    ],
  ])('but not what it %s by', (verb) => expect(read(`카카오의 시가총액이 20조원 ${verb}.`)).toEqual([]));

  it.each([
    ...[
      '격차는',
      '차이는',
      '늘어난 시가총액은',
      '줄어든 시총은',
      '불어난 시총은',
      '증발한 시가총액은',
      '사라진 시총은',
    ],
    ...['날아간 시총은', '감소한 시총은', '증가한 시가총액은'],
  ])('nor its difference: %s', (words) => expect(read(`카카오의 시총 ${words} 20조원이다.`)).toEqual([]));
});
