import type { Language } from '../../shared/units/language.ts';
import type { ClaimKindKey, VerdictKey } from '../format/word-keys.ts';

/**
 * The words of one number and its verdict. They are those of `client/format`, whose whole table would be a seventh of
 * this page's size; a test holds the two together.
 */
export interface VerdictWords {
  readonly verdict: Record<VerdictKey, string>;
  readonly claimKind: Record<ClaimKindKey, string>;
  readonly priceData: string;
}

const KO: VerdictWords = {
  verdict: {
    verified: '시세와 일치',
    contradicted: '시세와 다름',
    pending: '시세 발표 전',
    unverifiable: '확인할 자료 없음',
  },
  claimKind: {
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
  priceData: '시세',
};

const EN: VerdictWords = {
  verdict: {
    verified: 'matches price data',
    contradicted: 'differs from price data',
    pending: 'price not published yet',
    unverifiable: 'cannot be checked here',
  },
  claimKind: {
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
  priceData: 'price',
};

/** The words of one language. */
export function verdictWords(locale: Language): VerdictWords {
  return locale === 'ko' ? KO : EN;
}
