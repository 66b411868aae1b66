import { describe, expect, it } from 'vitest';
import { claimLines } from './read-lines.ts';

const read = (text: string) => claimLines(text, '2024-05-14', 'ko');
const rose = ['035720 change_pct 3.2 2024-05-14'];

describe('a percentage of something else than the price is no claim', () => {
  it.each([
    ...[
      '매출',
      '영업이익',
      '영업손실',
      '순이익',
      '순손실',
      '이익률',
      '당기순이익',
      '실적',
      '금리',
      '환율',
      '판매량',
    ],
    ...[
      '판매가',
      '거래량',
      '거래대금',
      '점유율',
      '지분',
      '비중',
      '배당',
      '수익률',
      '목표주가',
      '목표가',
      '목표 주가',
    ],
    ...['적정주가', '적정가', '적정 주가', '공모가', '발행가', '전환가', '행사가', '인수가', '매입가'],
    ...[
      '평단가',
      '단가',
      '액면가',
      '출고가',
      '분양가',
      '희망범위',
      '희망 밴드',
      '희망가격',
      '수주',
      '생산량',
      '물가',
    ],
    ...[
      '관세',
      '임금',
      '연봉',
      '유가',
      '출하량',
      '수출',
      '수입',
      '재산',
      '자산',
      '기업가치',
      '예산',
      '성장률',
    ],
    ...['할인율', '확률', '세율', '가동률', '수율', '예상치', '전망치', '컨센서스', '추정치', 'EPS', 'PER'],
    ...[
      'PBR',
      'ROE',
      '순매수',
      '순매도',
      '자금',
      '대출',
      '부채',
      '현금',
      '임직원',
      '인력',
      '보조금',
      '과징금',
      '벌금',
    ],
    ...['계약', '투자금', '상속세', '예탁금', '공매도'],
  ])('%s', (measure) => expect(read(`카카오는 ${measure} 규모가 3.2% 올랐다.`)).toEqual([]));

  it.each([
    '제품',
    '판매',
    '출고',
    '소비자',
    '단품',
    '이용',
    '구독',
    '메모리',
    'D램',
    '낸드',
    '원자재',
    '아파트',
  ])('the price of %s is not that of the share', (goods) => {
    expect(read(`카카오는 ${goods} 값을 3.2% 올렸다.`)).toEqual([]);
    expect(read(`카카오는 ${goods}가격 3.2% 올랐다.`)).toEqual([]);
    expect(read(`카카오는 ${goods} 요금 3.2% 올랐다.`)).toEqual([]);
  });

  it.each(['원료', '곡물', '구리', '원유', '집', '분양', '칩', '기름', '전기'])(
    'nor is the price of %s',
    (goods) => {
      expect(read(`카카오는 ${goods}값 3.2% 올랐다.`)).toEqual([]);
      expect(read(`카카오는 ${goods} 가격 3.2% 올랐다.`)).toEqual([]);
    },
  );

  it('nor a price as such, unless the words name the share price or that of the day', () => {
    for (const noun of ['값', '가격', '요금'])
      for (const particle of ['이', '을', '은', '는', '가', '도'])
        expect(read(`카카오는 ${noun}${particle} 3.2% 올랐다.`), noun + particle).toEqual([]);
    expect(read('카카오는 가격이 올라 주가가 3.2% 올랐다.')).toEqual(rose);
    for (const price of [
      '이날 가격이',
      '당일 가격도',
      '마감 가격은',
      '거래 가격은',
      '주식 가격이',
      '정지 가격은',
    ])
      expect(read(`카카오는 ${price} 3.2% 올랐다.`), price).toEqual(rose);
  });

  it('but the name of the KOSPI market is no price of oil', () => {
    expect(read('14일 카카오는 유가증권시장에서 3.2% 올랐다.')).toEqual(rose);
  });
});

describe('what stands before a reason is not what moved', () => {
  it.each([
    ...[
      '소식',
      '기대',
      '기대감',
      '전망',
      '우려',
      '발표',
      '영향',
      '호재',
      '악재',
      '보도',
      '관측',
      '덕분',
      '덕',
      '여파',
    ],
    ...[
      '부담',
      '힘입',
      '수혜',
      '공시',
      '호조',
      '부진',
      '개선',
      '악화',
      '증가',
      '감소',
      '확대',
      '축소',
      '급증',
      '쇼크',
    ],
    ...[
      '서프라이즈',
      '충격',
      '경쟁',
      '상향',
      '하향',
      '매수세',
      '매도세',
      '매수',
      '매도',
      '물량',
      '매물',
      '결정',
      '이슈',
    ],
    ...['효과', '흥행'],
  ])('%s', (reason) => {
    expect(read(`카카오는 매출 ${reason}에 3.2% 올랐다.`)).toEqual(rose);
    expect(read(`카카오는 매출 ${reason}로 3.2% 올랐다.`)).toEqual(rose);
    expect(read(`카카오는 매출 ${reason} 3.2% 올랐다.`)).toEqual(rose);
    expect(read(`카카오는 매출 ${reason}에도 3.2% 올랐다.`)).toEqual(rose);
  });

  it('nor is what it rose "on the strength of"', () => {
    expect(read('카카오는 매출 신기록에 힘입어 3.2% 올랐다.')).toEqual(rose);
    expect(read('카카오는 외국인 순매수에 3.2% 올랐다.')).toEqual(rose);
  });

  it.each(['웃도는', '밑도는', '뛰어넘은', '뛰어넘는', '못 미치는'])(
    'a result that the forecasts were %s',
    (verb) => {
      expect(read(`카카오는 컨센서스를 ${verb} 성과에 3.2% 올랐다.`)).toEqual(rose);
    },
  );
});

describe('what is counted is named before the company', () => {
  it.each(['공매도 비중은', '지분 비율은', '순매수 규모는', '거래대금은', '외국인 지분은'])('%s', (topic) => {
    expect(read(`${topic} 카카오가 3.2%로 올랐다.`)).toEqual([]);
    expect(read(`${topic} 카카오의 3.2% 올랐다.`)).toEqual([]);
  });
});

describe('a sum that is paid, set or charged is no price', () => {
  it.each([
    ...[
      '짜리',
      '어치',
      '상당',
      '에 판매했다',
      '에 팔았다',
      '에 출시했다',
      '에 구매했다',
      '에 매입했다',
      '에 사들였다',
    ],
    ...[
      '에 인수했다',
      '에 낙찰받았다',
      '에 분양했다',
      '에 내놨다',
      '에 내놓았다',
      '대에 판매했다',
      '로 올려',
      '으로 낮춰',
    ],
    ...[
      '으로 높여',
      '으로 상향했다',
      '으로 하향했다',
      '으로 인상했다',
      '으로 인하했다',
      '으로 책정했다',
      '으로 조정했다',
    ],
    ...[
      '으로 제시했다',
      '으로 설정했다',
      '으로 확정했다',
      '을 제시했다',
      '을 지급했다',
      '을 배당했다',
      '을 받았다',
    ],
    ...[
      '을 냈다',
      '을 내고',
      '을 투자했다',
      '을 들여',
      '을 부과했다',
      '을 책정했다',
      '을 올려',
      '을 낮춰',
      '을 유지했다',
    ],
  ])('5만원%s', (behind) => expect(read(`카카오는 주가 5만원${behind} 마감했다.`)).toEqual([]));
});

describe('shares that are traded elsewhere have other prices', () => {
  it.each([
    '대만',
    '도쿄',
    '일본',
    '홍콩',
    '런던',
    '유럽',
    '독일',
    '프랑크푸르트',
    '상하이',
    '중국',
    '룩셈부르크',
  ])('%s', (place) => {
    expect(read(`${place} 증시에서 카카오는 3.2% 올랐다.`)).toEqual([]);
    expect(read(`카카오는 ${place} 거래소에서 5만원에 마감했다.`)).toEqual([]);
    expect(read(`${place}증권거래소에 상장한 카카오는 3.2% 올랐다.`)).toEqual([]);
    expect(read(`${place} 시장에서 카카오는 3.2% 올랐다.`)).toEqual([]);
    expect(read(`${place} 주식시장에서 카카오는 3.2% 올랐다.`)).toEqual([]);
  });
});
