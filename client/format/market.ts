import type { Language } from '../../shared/units/language.ts';

/** The clock that a market's times are told on. */
export interface MarketClock {
  timeZone: string;
  /** What stands behind a time: "KST", "ET". */
  label: string;
}

const SEOUL: MarketClock = { timeZone: 'Asia/Seoul', label: 'KST' };
const NEW_YORK: MarketClock = { timeZone: 'America/New_York', label: 'ET' };

const MARKET_NAMES: Record<string, Record<Language, string>> = {
  XKRX: { ko: '코스피', en: 'KOSPI' },
  XKOS: { ko: '코스닥', en: 'KOSDAQ' },
  XNAS: { ko: '나스닥', en: 'NASDAQ' },
  XNYS: { ko: '뉴욕증권거래소', en: 'NYSE' },
  XASE: { ko: 'NYSE 아메리칸', en: 'NYSE American' },
};

const INDEX_NAMES: Record<string, string> = {
  'KRX:KS11': 'KOSPI',
  'KRX:KQ11': 'KOSDAQ',
  'US:SPX': 'S&P 500',
};

const EXCHANGE_NAMES: Record<string, string> = {
  XKRX: 'KRX',
  XKOS: 'KRX',
  XNAS: 'NASDAQ',
  XNYS: 'NYSE',
  XASE: 'NYSE',
};

/** The clock of a market; an unknown market's times are told in UTC. */
export function marketClock(mic: string): MarketClock {
  if (mic === 'XKRX' || mic === 'XKOS') return SEOUL;
  if (mic === 'XNYS' || mic === 'XNAS' || mic === 'XASE') return NEW_YORK;
  return { timeZone: 'UTC', label: 'UTC' };
}

/** The clock of an instrument by its id alone; of none, or of an unknown market, UTC. */
export function instrumentClock(instrumentId: string | null): MarketClock {
  const market = instrumentId?.slice(0, instrumentId.indexOf(':')) ?? '';
  if (market === 'KRX') return SEOUL;
  return market === 'US' ? NEW_YORK : marketClock(market);
}

/** The name of a market; its code where there is none. */
export function marketName(mic: string, language: Language): string {
  return MARKET_NAMES[mic]?.[language] ?? mic;
}

/** The name of a benchmark index; its id where there is none. */
export function indexName(instrumentId: string): string {
  return INDEX_NAMES[instrumentId] ?? instrumentId;
}

/** Whose daily bars they are, in front of "daily bars"; the market's code where it has no name here. */
export function exchangeName(mic: string): string {
  return EXCHANGE_NAMES[mic] ?? mic;
}
