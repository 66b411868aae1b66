import { describe, expect, it } from 'vitest';
import { koreanExtremeWords } from '../../../server/claims/korean-extremes.ts';

const found = (text: string) =>
  koreanExtremeWords(text, 0).map(({ kind, ofClose }) => `${kind}${ofClose ? ' of closes' : ''}`);

describe('an extreme that a Korean sentence says was reached', () => {
  it.each([
    ['52주 신고가', '52w_high'],
    ['52주신고가', '52w_high'],
    ['52주 최고가', '52w_high'],
    ['52주 고가', '52w_high'],
    ['52주 최고치', '52w_high'],
    ['52주 최고', '52w_high'],
    ['52주 신저가', '52w_low'],
    ['52주 최저가', '52w_low'],
    ['52주 최저', '52w_low'],
    ['52주 저가', '52w_low'],
    ['1년 최고가', '52w_high'],
    ['일 년 최고가', '52w_high'],
    ['최근 1년 최고가', '52w_high'],
    ['1년 만의 최고가', '52w_high'],
    ['1년 만에 최고', '52w_high'],
    ['52주 내 최고가', '52w_high'],
    ['52주 중 최저가', '52w_low'],
    ['1년간 최고가', '52w_high'],
    ['1년 새 최고가', '52w_high'],
    ['52주 기준 최고가', '52w_high'],
    ['52주 장중 최고가', '52w_high'],
    ['52주 종가 기준 최고가', '52w_high of closes'],
    ['52주 종가기준 최저가', '52w_low of closes'],
    ['52주 최고 종가', '52w_high of closes'],
    ['종가 기준 52주 최고가', '52w_high of closes'],
    ['종가기준으로 52주 최고가', '52w_high of closes'],
    ['사상 최고가', 'record_high'],
    ['사상최고치', 'record_high'],
    ['역대 최고가', 'record_high'],
    ['사상 가장 높은', 'record_high'],
    ['상장 이래 최고가', 'record_high'],
    ['상장 이후 최고가', 'record_high'],
    ['상장 후 최고가', 'record_high'],
    ['상장이후 최고가', 'record_high'],
    ['창사 이래 최고가', 'record_high'],
    ['창사 이후 최고가', 'record_high'],
    ['신고가', '52w_high'],
    ['신저가', '52w_low'],
    ['신고가 기록', '52w_high'],
  ])('%s', (words, kind) => {
    expect(found(`카카오가 ${words}를 썼다.`)).toEqual([kind]);
    expect(found(`카카오가 ${words}(5만원)를 새로 썼다.`)).toEqual([kind]);
  });

  it.each(['실적', '매출', '이익', '경영', '기술'])('사상 최고 %s is none of a price', (noun) =>
    expect(found(`카카오가 사상 최고 ${noun}을 냈다.`)).toEqual([]),
  );

  it.each([
    ...[
      '매출',
      '영업이익',
      '순이익',
      '이익',
      '실적',
      '수출',
      '판매',
      '수주',
      '점유율',
      '거래대금',
      '거래량',
      '순매수',
    ],
    ...['시가총액', '시총'],
  ])('%s: nor is that of another measure', (measure) => {
    expect(found(`카카오 ${measure}이 사상 최고를 기록했다.`)).toEqual([]);
    expect(found(`카카오 ${measure} 최근 들어 52주 최고가.`)).toEqual([]);
  });

  it('a record low is not among them', () => expect(found('카카오가 사상 최저가를 기록했다.')).toEqual([]));
});

describe('an extreme that was not reached', () => {
  it.each([
    ...[
      '은 5만원이다',
      '는 5만원이다',
      '였던 5만원',
      '이었던 5만원',
      '이던 5만원',
      '였다가 밀렸다',
      '이었다가 밀렸다',
      ' 대비 내렸다',
    ],
    ...[
      '보다 낮다',
      '에 근접했다',
      ' 근접',
      '에 바짝 다가섰다',
      '에 다가섰다',
      '에는 미치지 않았다',
      '에 미치지 않았다',
      '에는 못 갔다',
    ],
    ...[
      '를 앞두고 있다',
      '을 앞두고 있다',
      '까지 올랐나',
      ' 턱밑이다',
      ' 수준이다',
      '와는 거리가 있다',
      '과 거리가 있다',
      ' 눈앞이다',
    ],
    ...[
      ' 목전이다',
      '에서 내려왔다',
      '에서 밀렸다',
      '에서 떨어졌다',
      '에서 반등했다',
      '에서 하락했다',
      '에서 오른 값',
      '에서 3% 내렸다',
    ],
    ...[
      '에서 약 3% 내렸다',
      ' 이후 내렸다',
      '와 비교해 낮다',
      '과 비교해 낮다',
      '에 도전한다',
      ' 도전에 나섰다',
      ' 행진이 멈췄다',
    ],
    ...[
      ' 행진이 끝났다',
      '는 아니었다',
      '가 아니었다',
      '이 아니었다',
      ' 실패',
      ' 경신에 실패했다',
      '에 비해 낮다',
      '를 넘지 못한 채 끝냈다',
    ],
    ...[
      ' 돌파를 시도했다',
      ' 돌파를 눈앞에 뒀다',
      ' 돌파를 앞두고 쉬었다',
      '인 5만원보다 낮다',
      '(5만원)보다 낮다',
      ' (5만원)에 근접했다',
    ],
    ...['인 5만2000원에 근접했다', '도 아니다'.replace('도 아니다', '를 대비했다')],
  ])('52주 신고가%s', (behind) => expect(found(`카카오가 52주 신고가${behind}.`)).toEqual([]));

  it.each([
    ...[
      '사실과 다르다',
      '사실과 다른 말이다',
      '사실과 달랐다',
      '사실이 아니다',
      '오보다',
      '잘못 알려졌다',
      '미치지 못했다',
      '못 미쳤다',
    ],
    ...[
      '쓰지 못했다',
      '쓰는 데 실패했다',
      '썼다는 소문이다',
      '썼다는 루머다',
      '쓸 기대가 크다',
      '쓸 전망이다',
      '쓸 가능성이 있다',
    ],
    ...[
      '쓰리라 예상된다',
      '썼다는 건 착시다',
      '쓴 적은 없었다',
      '쓴 적이 없다',
      '쓴 적 없는 종목이다',
      '쓸 것이다',
      '기록할 날이다',
    ],
    ...['경신할 날이다', '새로 할 것이다'],
  ])('52주 신고가를 %s', (words) => {
    expect(found(`카카오가 52주 신고가를 ${words}.`)).toEqual([]);
    for (const turn of [
      '썼지만 네이버는',
      '썼으나 네이버는',
      '썼는데 네이버는',
      '썼다 한편 네이버는',
      '쓴 반면 네이버는',
    ])
      expect(found(`카카오가 52주 신고가를 ${turn} 그것을 ${words}.`), turn).toEqual(['52w_high']);
  });

  it.each(['종전', '기존', '이전', '직전'])('the %s one, unless it was beaten', (old) => {
    expect(found(`카카오가 ${old} 신고가(5만원) 아래로 마감했다.`)).toEqual([]);
    for (const verb of ['경신했다', '갱신했다', '갈아치웠다', '넘었다', '돌파했다', '깼다'])
      expect(found(`카카오가 ${old} 신고가(5만원)를 ${verb.replace('깼', '깨뜨렸')}.`), verb).toEqual([
        '52w_high',
      ]);
  });
});

it('the word is found where it stands in the text', () => {
  expect(koreanExtremeWords('카카오가 52주 신고가를 썼다.', 100)).toMatchObject([{ start: 105, end: 112 }]);
});
