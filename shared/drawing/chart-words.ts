import type { EventKind, NewsEvent } from '../schemas/news-event.ts';
import type { PriceEventKind } from '../schemas/price-event.ts';
import type { PriceSeriesReply } from '../schemas/price-series-reply.ts';
import type { Language } from '../units/language.ts';

/**
 * The words inside a drawing. This room may not read the client's wording (the server draws too), so the few words
 * are here as well; a test holds the two tables together.
 */
export interface ChartWords {
  readonly priceLane: string;
  readonly newsLane: string;
  readonly volume: string;
  readonly high52w: string;
  readonly low52w: string;
  readonly extremeBasis: string;
  readonly above: string;
  readonly below: string;
  readonly dailyBars: (exchange: string) => string;
  readonly asOf: (moment: string) => string;
  readonly source: (name: string) => string;
  readonly adjustment: Record<PriceSeriesReply['adjustmentBasis'], string>;
  readonly kind: Record<EventKind, string>;
  readonly relation: Record<NewsEvent['relation'], string>;
  readonly priceEvent: Record<PriceEventKind, string>;
  readonly differs: string;
  readonly selected: string;
  readonly cluster: (count: number, from: string, to: string) => string;
  readonly place: (place: number, count: number) => string;
  readonly summary: (from: string, to: string, first: string, last: string) => string;
  readonly noPrices: (from: string, to: string) => string;
  readonly eventCount: (count: number) => string;
}

const KO: ChartWords = {
  priceLane: '시세',
  newsLane: '기사',
  volume: '거래량',
  high52w: '52주 최고',
  low52w: '52주 최저',
  extremeBasis: '장중 · 당일 제외',
  above: '↑ 화면 위',
  below: '↓ 화면 아래',
  dailyBars: (exchange) => `${exchange} 일봉`,
  asOf: (moment) => `${moment} 기준`,
  source: (name) => `출처: ${name}`,
  adjustment: {
    none: '분할·배당 미조정',
    split: '분할 조정, 배당 미조정',
    splitAndDividend: '분할·배당 조정',
    unknown: '조정 여부 모름',
  },
  kind: {
    price: '시세 이야기',
    results: '실적',
    deal: '계약·수주',
    ownership: '지배구조·인수',
    filing: '공시',
    other: '그 밖',
  },
  relation: { precedes: '움직임 전 보도', reports: '움직임을 전한 보도', unclear: '앞뒤 불분명' },
  priceEvent: {
    high52w: '52주 신고가',
    low52w: '52주 신저가',
    move: '큰 움직임',
    gap: '갭',
    limitUp: '상한가',
    limitDown: '하한가',
    volumeSpike: '거래량 급증',
    halt: '거래정지',
    suspectedSplit: '분할 의심',
    missingSession: '거래일 빠짐',
  },
  differs: '시세와 다른 수치',
  selected: '선택됨',
  cluster: (count, from, to) => `사건 ${count}건, ${from}부터 ${to}까지`,
  place: (place, count) => `${count}건 중 ${place}번째`,
  summary: (from, to, first, last) => `${from}부터 ${to}까지 종가 ${first}에서 ${last}`,
  noPrices: (from, to) => `${from}부터 ${to}까지 시세 없음`,
  eventCount: (count) => `기사 사건 ${count}건`,
};

const EN: ChartWords = {
  priceLane: 'price',
  newsLane: 'news',
  volume: 'volume',
  high52w: '52-week high',
  low52w: '52-week low',
  extremeBasis: 'intraday · that day excluded',
  above: '↑ above view',
  below: '↓ below view',
  dailyBars: (exchange) => `${exchange} daily bars`,
  asOf: (moment) => `as of ${moment}`,
  source: (name) => `source: ${name}`,
  adjustment: {
    none: 'not adjusted for splits or dividends',
    split: 'split-adjusted, not dividend-adjusted',
    splitAndDividend: 'adjusted for splits and dividends',
    unknown: 'adjustment not stated',
  },
  kind: {
    price: 'price story',
    results: 'results',
    deal: 'deal',
    ownership: 'ownership, M&A',
    filing: 'filing',
    other: 'other',
  },
  relation: { precedes: 'published before the move', reports: 'reports the move', unclear: 'order unclear' },
  priceEvent: {
    high52w: '52-week high',
    low52w: '52-week low',
    move: 'large move',
    gap: 'gap',
    limitUp: 'limit up',
    limitDown: 'limit down',
    volumeSpike: 'volume spike',
    halt: 'halt',
    suspectedSplit: 'split suspected',
    missingSession: 'session missing',
  },
  differs: 'a number differs',
  selected: 'selected',
  cluster: (count, from, to) => `${count} events from ${from} to ${to}`,
  place: (place, count) => `${place} of ${count}`,
  summary: (from, to, first, last) => `close from ${first} on ${from} to ${last} on ${to}`,
  noPrices: (from, to) => `no prices from ${from} to ${to}`,
  eventCount: (count) => (count === 1 ? '1 news event' : `${count} news events`),
};

/** The words of one language. */
export function chartWords(locale: Language): ChartWords {
  return locale === 'ko' ? KO : EN;
}
