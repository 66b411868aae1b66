import { describe, expect, it } from 'vitest';
import {
  describesUnknownName,
  hasUnknownKoreanSubject,
  koreanCountOfSubjects,
  koreanOtherSubjects,
  koreanRoleOf,
} from '../../../server/claims/korean-subjects.ts';

const roleOf = (behind: string) => koreanRoleOf(`카카오${behind}`, { start: 0, end: 3 });

describe('how a Korean name stands in its clause', () => {
  it.each([
    '은 ',
    '는 ',
    '도 ',
    '는, ',
    ' 역시 ',
    '역시 ',
    ', 역시 ',
    '(035720)는 ',
    '” (035720)” 는 '.replace(' 는', '는'),
  ])('카카오%s: the topic', (behind) => expect(roleOf(`${behind}올랐다`)).toBe('topic'));

  it.each([
    ...[
      '이 ',
      '가 ',
      '만 ',
      '마저 ',
      '조차 ',
      '까지도 ',
      '까지 ',
      '가, ',
      ' 주가는 ',
      '의 주가는 ',
      ' 주식은 ',
      ' 보통주는 ',
      ' 우선주는 ',
    ],
    ...[
      ' 종가는 ',
      ' 시가는 ',
      ' 시초가는 ',
      ' 고가는 ',
      ' 저가는 ',
      ' 최고가는 ',
      ' 최저가는 ',
      ' 등락률은 ',
      ' 시가총액은 ',
      ' 시총은 ',
    ],
    ...[
      ' 현재가는 ',
      ' 미국예탁증서는 ',
      ' 미국주식예탁증서는 ',
      ' 예탁증서는 ',
      ' ADR은 ',
      ' DR은 ',
      ' 주당 ',
      '주가는 ',
      '"가 ',
      '’가 ',
    ],
    ...['(035720)가 ', ' [035720] 주가는 ', '（035720）가 '],
  ])('카카오%s: the subject', (behind) => expect(roleOf(`${behind}올랐다`)).toBe('subject'));

  it.each([
    ...[
      '을 ',
      '를 ',
      '와 ',
      '과 ',
      '에 ',
      '에서 ',
      '에게 ',
      '한테 ',
      '으로 ',
      '로 ',
      '보다 ',
      '처럼 ',
      '같은 ',
      '같이 ',
      '부터 ',
    ],
    ...[
      '대비 ',
      '하고 ',
      '이나 ',
      '나 ',
      '랑 ',
      '이라 ',
      '라 ',
      ' 출신 ',
      ' 측 ',
      ' 관계자 ',
      ' 회장 ',
      ' 사장 ',
      ' 대표 ',
      ' 부회장 ',
    ],
    ...[
      ' 부사장 ',
      ' 전무 ',
      ' 상무 ',
      ' 임원 ',
      ' 연구원 ',
      ' 지분 ',
      ' 주주 ',
      ' 노조 ',
      ' 협력 ',
      ' 계열 ',
      ' 관련 ',
      ' 효과 ',
      ' 제품 ',
    ],
  ])('카카오%s: another role', (behind) => expect(roleOf(`${behind}올랐다`)).toBe('other'));

  it.each(['기대', '기대감', '소식', '우려', '효과', '호재', '악재', '수혜', '훈풍', '쇼크', '영향', '전망'])(
    'part of a reason: 카카오 합병 %s에',
    (reason) => {
      for (const particle of ['에', '로', '으로']) {
        expect(roleOf(` 합병 ${reason}${particle} 4%↑`), particle).toBe('other');
        expect(roleOf(` 합병 승인 ${reason}${particle}, 4%↑`), particle).toBe('other');
        expect(roleOf(` ${reason}${particle} 4%↑`), particle).toBe('other');
      }
    },
  );

  it.each([' 3% 올랐다', '·네이버', ', 네이버', ' 합병 승인', '…4%↑'])(
    '카카오%s: nothing says it',
    (behind) => expect(roleOf(behind)).toBe('bare'),
  );
});

describe('things with a price of their own that no listing knows', () => {
  const found = (text: string) =>
    koreanOtherSubjects(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

  it.each([
    ...[
      '다우',
      '다우존스',
      '다우존스 지수',
      '나스닥',
      '나스닥지수',
      '나스닥 종합지수',
      '러셀 2000',
      '러셀2000지수',
      '필라델피아 반도체',
    ],
    ...[
      '필라델피아반도체 지수',
      '닛케이',
      '닛케이 평균',
      '니케이',
      '항셍',
      '항셍지수',
      '상하이종합',
      '유로스톡스 50',
      '환율',
      '원/달러',
    ],
    ...[
      '원·달러',
      '달러인덱스',
      '국제유가',
      '국제 유가',
      '유가',
      'WTI',
      'WTI 가격',
      '브렌트유',
      '브렌트',
      '금값',
      '은값',
      '비트코인',
    ],
    ...[
      '비트코인 선물',
      '이더리움',
      '국채',
      '국채금리',
      '국채 금리',
      '업종',
      '관련주',
      '테마주',
      '반도체주',
      '금융주',
      '은행주',
      '증권주',
    ],
    ...[
      '자동차주',
      '바이오주',
      '기술주',
      '성장주',
      '대형주',
      '중소형주',
      '2차전지주',
      '방산주',
      '조선주',
      '인터넷주',
    ],
  ])('%s', (name) => {
    for (const particle of ['은', '는', '이', '가', '도'])
      expect(found(`이날 ${name}${particle} 3% 올랐다`).join(), particle).toBe(name);
    expect(found(`이날 ${name}를 팔았다`)).toEqual([]);
  });

  it('with offsets into the whole text', () => {
    expect(koreanOtherSubjects('카카오 3%, 환율은 2% 올랐다', 8, 17)).toEqual([{ start: 8, end: 10 }]);
  });
});

describe('a name that nobody linked is the subject of Korean words', () => {
  it.each(['메타는 ', '메타가 크게 ', 'GS건설은 이날 ', 'A&B도 함께 또 ', '두산·한화가 '])('%s', (words) =>
    expect(hasUnknownKoreanSubject(words)).toBe(true),
  );

  it.each([
    ...[
      '주가',
      '종가',
      '마감가',
      '개장가',
      '시가',
      '시초가',
      '고가',
      '저가',
      '고점',
      '저점',
      '현재가',
      '최고가',
      '최저가',
      '신고가',
    ],
    ...[
      '신저가',
      '가격',
      '하락률',
      '할인율',
      '낙폭',
      '시총액'.replace('시총액', '총액'),
      '시총',
      '지수',
      '회사',
      '종목',
      '주식',
      '대형주',
    ],
    ...[
      '기업',
      '업체',
      '장중에',
      '시장에서',
      '이후',
      '마감 뒤',
      '오전',
      '장중',
      '당시',
      '이날',
      '최근',
      '현재',
      '시각',
      '매매',
      '거래',
    ],
    ...['장', '우선', '강세', '수치', '그때', '변동', '금값'],
  ])('%s는 is no name', (word) => {
    for (const particle of ['은', '는', '이', '가', '도'])
      expect(hasUnknownKoreanSubject(`그 ${word}${particle} `), particle).toBe(false);
  });

  it('only right before the number', () => {
    expect(hasUnknownKoreanSubject('메타는 오늘도 또 다시 크게 ')).toBe(false);
    expect(hasUnknownKoreanSubject('')).toBe(false);
  });
});

describe('a number that describes a name behind it that nobody linked', () => {
  it.each([
    '오른',
    '내린',
    '뛴',
    '떨어진',
    '빠진',
    '밀린',
    '상승한',
    '하락한',
    '급등한',
    '급락한',
    '폭등한',
    '폭락했던',
    '반등했던',
  ])('%s', (verb) => {
    for (const name of ["'A반도체'", '"A반도체"', '‘A반도체’', '“A반도체”', 'A반도체', '메타'])
      for (const particle of ['은', '는', '이', '가', '도'])
        expect(describesUnknownName(` ${verb} ${name}${particle} 쉬었다`), name + particle).toBe(true);
    for (const hedge of [' 가까이', ' 가량', '가량', ' 넘게', ' 이상'])
      expect(describesUnknownName(`${hedge} ${verb} 메타는 쉬었다`), hedge).toBe(true);
    expect(describesUnknownName(` ${verb} 주가는 쉬었다`)).toBe(false);
    expect(describesUnknownName(` ${verb} 5만원에 마감했다`)).toBe(false);
  });
});

describe('of how many companies a Korean sentence says the same', () => {
  it.each([
    ['두 종목 모두 ', 2],
    ['두 회사는 나란히 ', 2],
    ['양사 모두 ', 2],
    ['양사는 함께 ', 2],
    ['두 기업의 주가는 동반 ', 2],
    ['두 곳 다 ', 2],
    ['두 주식이 일제히 ', 2],
    ['세 종목이 모두 ', 3],
    ['3사 모두 ', 3],
    ['세 종목은 주가 모두 ', 3],
    ['네 종목 모두 ', 4],
    ['4사가 나란히 ', 4],
    ['이날 두 종목 모두 ', 2],
    ['두 종목은 ', 0],
    ['다섯 종목 모두 ', 0],
    ['자두 종목 모두 ', 0],
  ])('%s: %i', (words, count) => expect(koreanCountOfSubjects(words)).toBe(count));
});
