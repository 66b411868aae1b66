import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko');
const rose = ['035720 change_pct 3.2 2024-05-14'];
const closed = ['035720 close 49000 2024-05-14'];

describe('a price that another is held against is none of the day', () => {
  it.each([
    ...[
      '보다',
      ' 대비',
      '에 비해',
      '과 비교해',
      '와 비교해',
      '과 견주면',
      '와 견주면',
      '에서 ',
      '선보다',
      '대보다',
      '대비',
    ],
  ])('5만원%s', (behind) => expect(read(`카카오는 주가 5만원${behind} 낮다.`)).toEqual([]));

  it.each([
    '거래됐다',
    '매매됐다',
    '움직였다',
    '등락했다',
    '마감했다',
    '장을 마쳤다',
    '출발했다',
    '시작했다',
    '개장했다',
  ])('5만원에서 %s is a price of the day', (verb) =>
    expect(read(`카카오는 주가 5만원에서 ${verb}.`)).not.toEqual([]),
  );

  it.each(['종가', '시가', '시초가', '고가', '저가'])(
    'the %s of a named day, in brackets, is one of that day',
    (label) => {
      for (const day of ['13일', '전날', '전일', '전 거래일'])
        for (const gap of [' ', '의 ']) {
          expect(
            read(`카카오는 ${day}${gap}${label}(5만원)보다 낮은 4만9000원에 마감했다.`).length,
            day + gap,
          ).toBe(2);
          expect(
            read(`카카오는 ${day}${gap}${label} (5만원)보다 낮은 4만9000원에 마감했다.`).length,
            day + gap,
          ).toBe(2);
        }
    },
  );

  it.each(['지난', '작년', '전년', '1년 전', '한 달 전', '당시'])('%s 종가', (past) => {
    expect(read(`카카오는 ${past} 종가 5만원이었다.`)).toEqual([]);
    expect(read(`카카오는 ${past}종가 5만원이었다.`)).toEqual([]);
    expect(read(`카카오는 ${past} 가격 5만원이었다.`)).toEqual([]);
  });

  it.each([
    '전고점',
    '전저점',
    '종전 최고가',
    '이전 고점',
    '기존 최고가',
    '종전 신고가',
    '이전 저점',
    '기존 신저가',
  ])('%s', (old) => {
    expect(read(`카카오는 ${old} 5만원 아래로 마감했다.`)).toEqual([]);
    expect(read(`카카오는 ${old}(5만원)에 마감했다.`)).toEqual([]);
    expect(read(`카카오는 ${old}인 5만원에 마감했다.`)).toEqual([]);
  });

  it.each(['직전 고점', '직전 저점', '직전 최고가', '직전 최저가'])('%s', (old) => {
    expect(read(`카카오는 ${old}인 5만원에 마감했다.`)).toEqual([]);
  });

  it.each(['넘었다', '돌파했다', '경신했다'])('전고점을 %s: it was reached', (verb) => {
    expect(read(`카카오는 전고점 5만원을 ${verb}.`)).not.toEqual([]);
  });

  it.each(['52주', '1년', '연중', '역대', '사상'])('the high or low of %s is no price of a day', (span) => {
    for (const extreme of ['최고가', '최저가', '최고', '최저', '최고치', '신고가', '신저가'])
      for (const particle of ['은', '는'])
        expect(read(`카카오 주가의 ${span} ${extreme}${particle} 5만원이다.`), extreme).toEqual([]);
  });

  it.each(['52주', '1년', '연중'])('nor is the other end of the range of %s', (span) => {
    expect(read(`카카오의 ${span} 최고가는 5만원, 최저가는 4만원이다.`)).toEqual([]);
    expect(read(`카카오의 ${span} 최저가는 4만원, 최고가는 5만원이다.`)).toEqual([]);
    expect(read(`카카오의 ${span} 최고가는 5만원, 장중 최저가는 4만원이다.`)).toEqual([
      '035720 low 40000 2024-05-14',
    ]);
  });
});

describe('a round number is a price only where it was crossed, held or traded at', () => {
  it.each([
    ...[
      '을 넘었다',
      '을 돌파했다',
      '을 회복했다',
      '을 되찾았다',
      '에 올라섰다',
      '에 안착했다',
      '을 지켰다',
      '을 지킨 채 마감했다',
    ],
    ...[
      '을 사수했다',
      '을 웃돌았다',
      '이 무너졌다',
      '을 내줬다',
      '을 내준 채 마감했다',
      '을 내주며 마감했다',
      '을 밑돌았다',
    ],
    ...[
      ' 아래로 마감했다',
      '이 붕괴됐다',
      '이 깨졌다',
      '도 넘었다',
      '마저 무너졌다',
      '까지 올랐다',
      '까지 올라섰다',
    ],
    ...[
      '까지 치솟았다',
      '까지 뛰었다',
      '까지 밀렸다',
      '까지 내려왔다',
      '까지 내렸다',
      '까지 떨어졌다',
      '까지 빠졌다',
    ],
    ...[
      '까지 하락했다',
      '까지 상승했다',
      '까지 장중 올랐다',
      '에서 거래됐다',
      '에서 매매됐다',
      '에서 움직였다',
      '에서 등락했다',
    ],
    ...['에 거래됐다', ' 돌파했다'],
  ])('5만원선%s', (behind) => expect(read(`카카오는 5만원선${behind}.`)).not.toEqual([]));

  it.each(['에서 공방을 벌였다', '을 두고 마감했다', ' 근처에서 마감했다', '부터 마감했다', '에서 마감했다'])(
    '5만원선%s',
    (behind) => expect(read(`카카오는 5만원선${behind}.`)).toEqual([]),
  );
});

describe('what a percentage is measured from', () => {
  it.each([
    ...[
      '전날',
      '전일',
      '전장',
      '어제',
      '전 거래일',
      '종가',
      '기준가',
      '기준가격',
      '직전 거래일',
      '13일',
      '하루 전',
      '이날 종가',
      '마감가',
    ],
  ])('%s: the close before', (base) => {
    expect(read(`카카오는 ${base}보다 3.2% 올랐다.`)).toEqual(base === '마감가' ? [] : rose);
  });

  it.each(['시초가', '시가', '개장가'])('%s: the opening', (base) => {
    for (const than of [
      '보다',
      ' 대비',
      '에 비해',
      '에 비하면',
      '와 비교해',
      '과 비교해',
      '와 견줘',
      '과 견줘',
    ])
      expect(read(`카카오는 ${base}${than} 3.2% 올랐다.`), than).toEqual([`${rose[0]} from open`]);
  });

  it.each([
    ...[
      '전년 동기',
      '지난해 같은 기간',
      '지난해',
      '작년',
      '전년',
      '전월',
      '전분기',
      '지난달',
      '직전 분기',
      '공모가',
      '최고가',
    ],
    ...[
      '최저가',
      '고점',
      '저점',
      '신고가',
      '신저가',
      '목표주가',
      '목표가',
      '상장가',
      '상장 첫날',
      '전년동기',
      '매수가',
      '평단가',
    ],
    ...['52주 최고가', '연중 고점', '역대 최고가', '경쟁사', '업계', '코스닥 평균'],
  ])('%s: no change of the day', (base) => {
    for (const than of ['보다', ' 대비', '에 비해'])
      expect(read(`카카오는 ${base}${than} 3.2% 올랐다.`).join(), than).not.toContain(' change_pct');
  });

  it.each([
    '최고가',
    '최저가',
    '고점',
    '저점',
    '신고가',
    '신저가',
    '목표주가',
    '목표가',
    '공모가',
    '매수가',
    '평단가',
  ])('%s, with its price or without', (level) => {
    expect(read(`카카오는 ${level}인 5만원보다 3.2% 낮다.`)).toEqual([]);
    expect(read(`카카오는 ${level}에서 3.2% 내렸다.`)).toEqual([]);
    expect(read(`카카오는 ${level}(5만원)에서 3.2% 내렸다.`)).toEqual([]);
  });

  it('a price right before it that it came from', () => {
    expect(read('카카오는 5만원에서 3.2% 내렸다.')).toEqual([]);
    expect(read('카카오는 5만원선에서 3.2% 내렸다.')).toEqual([]);
    expect(read('카카오는 공모가를 3.2% 웃돌며 올랐다.')).toEqual([]);
    expect(read(`카카오는 5만원에 마감해 3.2% 올랐다.`)).toEqual(['035720 close 50000 2024-05-14', ...rose]);
  });

  it('brackets between them change nothing', () => {
    expect(read('카카오는 경쟁사(네오위즈)보다 3.2% 올랐다.')).toEqual([]);
    expect(read('카카오는 전날(5만원)보다 3.2% 올랐다.').at(-1)).toEqual(rose[0]);
  });

  it('words of comparison far before it do not count', () => {
    expect(read('카카오는 경쟁사보다 나은 흐름을 이어 가며 이날 3.2% 올랐다.')).toEqual(rose);
    expect(closed).toEqual(read('카카오는 4만9000원에 마감했다.'));
  });
});
