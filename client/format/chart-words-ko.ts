import type { ChartWords } from './chart-words-shape.ts';

/** Korean words of the price chart. */
export const CHART_WORDS_KO: ChartWords = {
  difference: '차이',
  differenceShort: '차이',
  fromHundred: '100 기준',
  versusIndex: '지수 대비',
  versusIndexMissing: '견줄 지수의 시세가 없어 가격으로 그립니다',
  rebasedAt: (day) => `100 = ${day} 종가`,
  notComparableFrom: (day) => `${day} 분할 의심 뒤는 견주지 않습니다`,
  logAxis: '로그 축',
  logMark: '로그',

  drawing: '보기',

  chooseDates: '날짜로 기간 고르기',
  firstDay: '첫날',
  lastDay: '끝날',
  showDates: '이 기간 보기',
  noSessionBetween: '두 날짜 사이에 거래일이 없습니다.',

  kinds: '기사 종류',
  kindsShown: (count) => `기사 종류 ${count}`,
  allKinds: '모든 종류',
  firstReports: '첫 보도만',
  hiddenStories: (count) => `감춘 사건 ${count}건`,
  showHidden: '모두 보기',

  viewPlace: '보이는 기간',
  viewStart: '보이는 기간의 첫날',
  viewEnd: '보이는 기간의 끝날',
  viewSpan: (from, to) => `${from}부터 ${to}까지`,

  zoomToThese: '이 사건들로 확대',
  moreOutlets: (count) => `+${count}곳`,
  relationCount: (relation, count) => `${relation} ${count}`,
  moreSessions: (count) => `${count}거래일 더 보기`,
};
