import { describe, expect, it } from 'vitest';
import { said } from './evidence-of.ts';

describe('what a company does', () => {
  it.each(
    '공시 수주 상장 인수 합병 매출 영업이익 영업손실 순이익 흑자 적자 증자 자사주 배당 증설 납품 분할 수출 출하 임상 주주'.split(
      ' ',
    ),
  )('hardly anything else has to do with %s', (word) => {
    expect(said(`{한섬}은 ${word} 소식을 냈다.`, 'strongDoing')).toBe(`${word} (2.2)`);
    expect(said(`{한섬}은 ${word} 소식을 냈다.`, 'companyDoing')).toBeNull();
  });

  it.each(
    '공급 출시 발표 체결 신제품 공장 사업 개발 투자 계약 실적 생산 판매 특허 매각 제품 고객 경영'.split(' '),
  )('people too have to do with %s', (word) => {
    expect(said(`{한섬}은 ${word} 소식을 냈다.`, 'companyDoing')).toBe(`${word} (1.2)`);
    expect(said(`{한섬}은 ${word} 소식을 냈다.`, 'strongDoing')).toBeNull();
    expect(said(`{대상}은 ${word} 소식을 냈다.`, 'companyDoing')).toBe(`${word} (0.6)`);
  });

  it('says half as much of a subject that is not the topic', () => {
    expect(said('{한섬}이 공시했다.', 'strongDoing')).toBe('공시 (1.1)');
    expect(said('{갭}은 공시했다.', 'strongDoing')).toBe('공시 (2.2)');
    expect(said('{두산}은 공시했다.', 'strongDoing')).toBe('공시 (2.2)');
    expect(said('{비자}는 공시했다.', 'strongDoing')).toBe('공시 (2.2)');
  });

  it.each([
    ['it is no subject', '{한섬}을 공시했다.'],
    ['the sentence is about its price', '{한섬}은 공시 뒤 3% 올랐다.'],
    ['it does nothing of the kind', '{한섬}은 조용하다.'],
  ])('says nothing where %s', (_, text) => {
    expect(said(text, 'strongDoing')).toBeNull();
    expect(said(text, 'companyDoing')).toBeNull();
  });
});

describe('what a sentence calls its subject', () => {
  it.each([
    ['{한섬}은 의류 회사다.', '의류 회사다'],
    ['{한섬}은 옷을 만드는 기업이다.', '옷을 만드는 기업이다'],
    ['{한섬}은 상장사인 곳이다.', '상장사인'],
    ['{한섬}은 자회사였다.', '자회사였다'],
    ['{한섬}도 지주회사로 바뀐다.', '지주회사로'],
  ])('%s', (text, detail) => {
    expect(said(text, 'companyPredicate')).toBe(`${detail} (3)`);
  });

  it.each([
    '{한섬}은 배우다.',
    '{한섬}을 회사다.',
    '{한섬}은 좋다. 그곳은 회사다.',
    '{한섬}은 회사이다보니 바쁘다.',
    '{한섬}은 회사에서 쉰다.',
  ])('no company: %s', (text) => {
    expect(said(text, 'companyPredicate')).toBeNull();
  });
});

describe('companies that deal with each other', () => {
  it.each([
    ['{한섬}과 손잡았다.', '손잡'],
    ['{한섬}과 오래 경쟁했다.', '오래 경쟁'],
    ['{두산}과 계약을 맺었다.', '계약을'],
    ['{한섬}과 소송을 벌였다.', '소송'],
  ])('%s', (text, detail) => {
    expect(said(text, 'companyPartner')).toBe(`${detail} (1.2)`);
  });

  it.each(['{한섬}을 손잡았다.', '{한섬}은 경쟁했다.', '{한섬}과 놀았다.', '{한섬}과, 계약을 맺었다.'])(
    'not: %s',
    (text) => {
      expect(said(text, 'companyPartner')).toBeNull();
    },
  );
});

it('a subject in news of shares is rather a company', () => {
  expect(said('{한섬}은 조용하다. 코스피는 올랐다.', 'marketStory')).toBe('은 (0.5)');
  expect(said('{한섬}을 찾았다. 코스피는 올랐다.', 'marketStory')).toBeNull();
  expect(said('{한섬}은 조용하다. 날씨는 맑다.', 'marketStory')).toBeNull();
});

describe('a noun behind a name', () => {
  it.each([
    ['{한섬}의 주가가 좋다.', '의 주가'],
    ['{한섬} 주가가 좋다.', '주가'],
    ['{한섬}주가가 좋다.', '주가'],
    ['{한섬} 3분기 실적이 좋다.', '3분기 실적'],
    ['{한섬} 올해 상반기 매출이 좋다.', '올해 상반기 매출'],
    ['{대상} 이날 주가가 좋다.', '이날 주가'],
    ['{대상}의 시가총액이 크다.', '의 시가총액'],
  ])('that only a share or an issuer has: %s', (text, detail) => {
    expect(said(text, 'shareNoun')).toBe(`${detail} (3)`);
  });

  it.each([
    ['after another particle', '{한섬}은 주가가 좋다.'],
    ['which a word has too', '{대상} 주식이 좋다.'],
    ['of something else', '{한섬} 옷이 좋다.'],
    ['behind a comma', '{한섬}, 주가가 좋다.'],
  ])('says nothing %s', (_, text) => {
    expect(said(text, 'shareNoun')).toBeNull();
  });

  it.each(
    '대표 회장 사장 전무 상무 관계자 노조 임직원 이사회 본사 공장 연구소 CEO 최고경영자 의장 자회사'.split(
      ' ',
    ),
  )('that tells an officer or a part of a company: %s', (noun) => {
    expect(said(`{한섬} ${noun} 이야기다.`, 'companyRole')).toBe(`${noun} (1.6)`);
    expect(said(`{대상} ${noun} 이야기다.`, 'companyRole')).toBe(`${noun} (1.2)`);
    expect(said(`{한섬}은 ${noun} 이야기다.`, 'companyRole')).toBeNull();
    expect(said(`{효성} ${noun} 이야기다.`, 'companyRole')).toBeNull();
  });
});

describe('the words right before a name', () => {
  it.each([
    ['의류업체 {한섬}을 찾았다.', '업체'],
    ["의류업체 '{한섬}'을 찾았다.", '업체'],
    ['의류업체 "{한섬}"을 찾았다.', '업체'],
    ['물류주 {한섬}을 찾았다.', '물류주'],
    ['업계 1위 {한섬}을 찾았다.', '업계 1위'],
    ['코스닥에서 {한섬}을 찾았다.', '코스닥에서'],
  ])('say that it is a company: %s', (text, detail) => {
    expect(said(text, 'companyNounBefore')).toBe(`${detail} (3)`);
  });

  it.each(['지난주 {한섬}을 찾았다.', '의류업체가 {한섬}을 찾았다.', '의류업체, 그리고 {한섬}을 찾았다.'])(
    'do not: %s',
    (text) => {
      expect(said(text, 'companyNounBefore')).toBeNull();
    },
  );

  it.each([
    ['미국 {타깃}을 찾았다.', '미국'],
    ['美 {타깃}을 찾았다.', '美'],
    ['나스닥 상장사 {타깃}을 찾았다.', '상장사'],
    ['월가의 {타깃}을 찾았다.', '월가의'],
  ])('name the country of an American company: %s', (text, detail) => {
    expect(said(text, 'countryFits')).toBe(`${detail} (1.5)`);
  });

  it.each(['미국 {한섬}을 찾았다.', '한국 {타깃}을 찾았다.', '미국에서 {타깃}을 찾았다.'])(
    'name no country that fits: %s',
    (text) => {
      expect(said(text, 'countryFits')).toBeNull();
    },
  );
});

describe('the sector of a company', () => {
  it('speaks for it where the sentence has a word of it', () => {
    expect(said('{한섬}을 두고 패션 이야기를 했다.', 'sectorWord')).toBe('패션 (1.2)');
    expect(said('{한섬}을 두고 반도체 이야기를 했다.', 'sectorWord')).toBeNull();
    expect(said('{한섬}을 찾았다. 패션 이야기를 했다.', 'sectorWord')).toBeNull();
  });
});

it('a name that opens a line before a comma is its subject', () => {
  expect(said('{한섬}, 새 옷을 냈다', 'headlineSubject')).toBe(', 새 옷을 냈다 (2)');
  expect(said('어제 {한섬}, 새 옷을 냈다', 'headlineSubject')).toBeNull();
  expect(said('{한섬},새 옷을 냈다', 'headlineSubject')).toBeNull();
});

it('a particle after what looks like one shows that its end belongs to the name', () => {
  expect(said('{나무가}는 좋다.', 'secondParticle')).toBe('는 (2.5)');
  expect(said('{사람인}은 좋다.', 'secondParticle')).toBe('은 (2.5)');
  expect(said('{나무가} 좋다.', 'secondParticle')).toBeNull();
  expect(said('{대상}은 좋다.', 'secondParticle')).toBeNull();
  expect(said('{나무가}까지 좋다.', 'secondParticle')).toBeNull();
});
