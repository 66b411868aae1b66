import type { NewsPriceWords } from './news-price-words-shape.ts';
import { formatNumber } from './number.ts';
import type { IntervalText } from './past-words-shape.ts';

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} 구간 ${low} ~ ${high} (${zeroInside ? '0 포함' : '0 밖'})`;
}

const count = (value: number) => formatNumber(value);

/** Korean words of the panels on news and price over time and on companies named together. */
export const NEWS_PRICE_WORDS_KO: NewsPriceWords = {
  title: '기사와 시세, 시간에 따라',
  loading: '거래일마다 기사와 시세를 맞추어 보고 있습니다',
  of: '누구의 기사',
  newsLabel: '기사',
  news: { stories: '이야기 수', weighted: '새로운 이야기', tone: '어조' },
  priceLabel: '시세',
  price: {
    absoluteAbnormal: '지수를 뺀 움직임의 크기',
    abnormal: '지수를 뺀 수익률',
    return: '수익률',
    volume: '거래량',
  },
  relationLabel: '어느 기사',
  all: '전체',
  sentence: (news, price, estimate, interval, n) =>
    `같은 거래일의 ${news} · ${price}: 상관 ${estimate}, ${intervalText(interval)} (n = ${count(n)})`,
  found: (lags, all) =>
    lags.length === 0
      ? `시차 ${all}개를 모두 감안하면(Holm, 5%) 0과 다른 시차가 없습니다.`
      : `시차 ${all}개를 모두 감안해도(Holm, 5%) 0과 다른 시차: ${lags.join(', ')}`,
  lagPlot: '시차(거래일)에 따른 상관',
  priceFirst: '← 시세가 먼저',
  newsFirst: '기사가 먼저 →',
  lagKey: '채움: 시차를 모두 감안해도(Holm, 5%) 0과 다름 · 비움: 다르지 않음',
  levelPlot: (price) => `기사 양에 따른 ${price}: 평균과 구간`,
  level: {
    ...{ none: '기사 없음', one: '1건', two: '2건', more: '3건 이상' },
    ...{ upToHalf: '무게 ½ 이하', upToOne: '무게 1 이하', aboveOne: '무게 1 초과' },
    ...{ unfavourable: '부정', balanced: '중립', favourable: '긍정' },
  },
  sessions: (all) => `${count(all)}거래일`,
  fewSessions: '5거래일 미만',
  table: '시차와 기사 양을 표로 보기',
  columns: {
    ...{ lag: '시차', correlation: '상관', interval: '구간', p: 'p' },
    ...{ holm: 'Holm', bh: 'BH', bonferroni: 'Bonferroni', n: 'n' },
  },
  levelColumns: { level: '기사', sessions: '거래일', mean: '평균', interval: '구간' },
  coverage: (from, to, sessions, withStories, stories) =>
    `${from} ~ ${to}: ${count(sessions)}거래일, 기사가 있는 날 ${count(withStories)}일, 이야기 ${count(stories)}건`,
  missingHead: (listed) => `값이 없는 날: ${listed}`,
  missing: {
    notCollected: '수집하지 않음',
    noTone: '어조 없음',
    noVolume: '거래량 없음',
    tooFewMembers: '값이 있는 종목 부족',
  },
  unplaced: (all) => `때를 알 수 없는 이야기 ${count(all)}건은 세지 않았습니다`,
  leftOut: (listed) => `제외: ${listed}`,
  leftOutReason: {
    noSeries: '시세 없음',
    noBenchmark: '지수 시세 없음',
    noCalendar: '거래 달력 없음',
    otherCalendar: '거래일이 다름',
    overLimit: '기사가 더 많은 종목이 있음',
  },
  notEnough: '자료가 부족합니다',
  notEnoughText: {
    companies: (needed, have) => `시세가 있는 종목이 ${needed}개 필요하고 ${have}개 있습니다.`,
    sessions: (needed, have) => `기사와 시세가 모두 있는 거래일이 ${needed}일 필요하고 ${have}일 있습니다.`,
    sessionsWithStories: (needed, have) => `기사가 있는 거래일이 ${needed}일 필요하고 ${have}일 있습니다.`,
    pairs: () => '모든 쌍이 같은 수의 기사에 함께 나와 견줄 것이 없습니다.',
  },
  method: (estimation) =>
    `로그 수익률, 지수의 몫은 ${estimation}거래일 시장모형. 표준화한 두 값의 기울기, 오차는 뉴이·웨스트.`,
  methodPlain: '표준화한 두 값의 기울기, 오차는 뉴이·웨스트.',
  weighted: (reach) => `앞 ${reach}거래일에 같은 종류의 이야기가 많을수록 가볍게 셉니다: 1, ½, ⅓ …`,
  tone: '어조는 긍정과 부정의 낱말을 센 것이며 반어를 모르는 거친 자입니다.',
  association: '함께 일어난 움직임이며 원인도 예측도 아닙니다.',

  networkTitle: '함께 나온 종목',
  networkLoading: '종목이 함께 나온 기사를 세고 있습니다',
  network: (estimate, p, pairs, companies) =>
    `${count(companies)}개 종목의 쌍 ${count(pairs)}개에서 함께 나온 기사 수와 수익률의 상관: 순위 상관 ${estimate}, p ${p}`,
  networkFew: (needed, have) =>
    `모든 쌍을 함께 말하려면 시세가 있는 종목이 ${needed}개 필요하고 ${have}개 있습니다.`,
  networkExact: (orders) =>
    `쌍은 종목을 나누어 가지므로 p는 종목의 순서 ${count(orders)}가지를 모두 바꾸어 얻었습니다`,
  networkDrawn: (draws) => `쌍은 종목을 나누어 가지므로 p는 종목의 순서를 ${count(draws)}번 뽑아 얻었습니다`,
  pairs: (all) => `쌍 ${count(all)}개, 기사가 많은 순`,
  morePairs: (all) => `나머지 쌍 ${count(all)}개`,
  pairColumns: { pair: '종목', stories: '기사', correlation: '지수를 뺀 수익률의 상관', n: 'n' },
  pair: (one, other) => `${one} · ${other}`,
  pairMissing: { noReturns: '수익률 없음', otherCalendar: '거래일이 다름', tooFewSessions: '거래일 부족' },
  noPair: '종목의 쌍이 없습니다',
  noPairText: '종목을 둘 이상 고르거나 그룹을 고르십시오.',
  networkSpan: (from, to, level) => `${from} ~ ${to} · 선: ${level} 구간(피셔의 z)`,
  lists: (all, most) => `종목이 ${most}개 넘게 나오는 기사 ${count(all)}건은 목록으로 보아 뺐습니다`,
};
