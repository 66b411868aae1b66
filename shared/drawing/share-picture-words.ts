import type { Language } from '../units/language.ts';

/** What a number came to, in the words of the dashboard's table. */
type Verdict = 'verified' | 'contradicted' | 'pending' | 'unverifiable';

type Kind =
  | 'close'
  | 'open'
  | 'high'
  | 'low'
  | 'change_pct'
  | 'change_abs'
  | '52w_high'
  | '52w_low'
  | 'record_high'
  | 'intraday_price'
  | 'intraday_change_pct'
  | 'period_change_pct'
  | 'market_cap';

/** The words of the share picture. They are those of the dashboard, which a test compares. */
export interface SharePictureWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly story: string;
  readonly price: string;
  readonly madeAt: (day: string) => string;
  readonly foot: string;
  readonly withheld: string;
  readonly noNumbers: string;
}

const ko: SharePictureWords = {
  verdict: {
    verified: '시세와 일치',
    contradicted: '시세와 다름',
    pending: '시세 발표 전',
    unverifiable: '확인할 자료 없음',
  },
  kind: {
    close: '종가',
    open: '시가',
    high: '고가',
    low: '저가',
    change_pct: '등락률',
    change_abs: '등락폭',
    '52w_high': '52주 신고가',
    '52w_low': '52주 신저가',
    record_high: '사상 최고가',
    intraday_price: '장중 가격',
    intraday_change_pct: '장중 등락률',
    period_change_pct: '기간 등락률',
    market_cap: '시가총액',
  },
  story: '기사',
  price: '시세',
  madeAt: (day) => `${day} 확인`,
  foot: '판정은 수치마다 하며 기사 전체의 판정이 아닙니다',
  withheld: '시세 값은 출처 약관에 따라 보이지 않습니다',
  noNumbers: '기사에서 주가·등락률을 찾지 못했습니다',
};

const en: SharePictureWords = {
  verdict: {
    verified: 'matches price data',
    contradicted: 'differs from price data',
    pending: 'price not published yet',
    unverifiable: 'cannot be checked here',
  },
  kind: {
    close: 'Close',
    open: 'Open',
    high: 'High',
    low: 'Low',
    change_pct: 'Change',
    change_abs: 'Change, amount',
    '52w_high': '52-week high',
    '52w_low': '52-week low',
    record_high: 'Record high',
    intraday_price: 'Price in session',
    intraday_change_pct: 'Change in session',
    period_change_pct: 'Change over a period',
    market_cap: 'Market value',
  },
  story: 'story',
  price: 'price',
  madeAt: (day) => `checked ${day}`,
  foot: 'One verdict per number, none for the story as a whole',
  withheld: 'Price values are not shown here under the terms of their source',
  noNumbers: 'No price or change was found in the story',
};

const tables: Readonly<Record<Language, SharePictureWords>> = { ko, en };

/** The words of the share picture in one language. */
export function sharePictureWords(language: Language): SharePictureWords {
  return tables[language];
}
