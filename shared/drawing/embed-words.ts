import type { Language } from '../units/language.ts';

/** The words of a widget around its drawing, whether a page or an image says them. */
export interface EmbedWords {
  readonly demo: (day: string | null) => string;
  readonly noPrices: (name: string) => string;
  readonly noStory: string;
  readonly noHeadline: string;
  /** Day of the newest event, and that it is one. */
  readonly newestStory: (day: string) => string;
  readonly close: (day: string) => string;
  readonly extremeBasis: Readonly<Record<'close' | 'intraday', string>>;
  /** Part of the day that a number is about; null needs no saying. */
  readonly session: Readonly<
    Record<'regular' | 'intraday' | 'pre_market' | 'after_market' | 'after_hours', string | null>
  >;
  readonly about: (value: string) => string;
  readonly priceData: string;
}

const ko: EmbedWords = {
  demo: (day) => (day === null ? '데모' : `데모, ${day} 기준`),
  noPrices: (name) => `${name}의 시세가 아직 없습니다.`,
  noStory: '연결된 기사가 아직 없습니다.',
  noHeadline: '제목 없음',
  newestStory: (day) => `${day} 기사`,
  close: (day) => `${day} 종가`,
  extremeBasis: { close: '종가', intraday: '장중' },
  session: {
    ...{ regular: null, intraday: null, pre_market: '개장 전 거래' },
    ...{ after_market: '장 마감 뒤 거래', after_hours: '시간외 거래' },
  },
  about: (value) => `약 ${value}`,
  priceData: '시세',
};

const en: EmbedWords = {
  demo: (day) => (day === null ? 'Demo' : `Demo, as of ${day}`),
  noPrices: (name) => `There are no prices of ${name} yet.`,
  noStory: 'No story is linked yet.',
  noHeadline: 'No headline',
  newestStory: (day) => `story of ${day}`,
  close: (day) => `close of ${day}`,
  extremeBasis: { close: 'closing prices', intraday: 'intraday' },
  session: {
    ...{ regular: null, intraday: null, pre_market: 'before the open' },
    ...{ after_market: 'after the close', after_hours: 'after hours' },
  },
  about: (value) => `about ${value}`,
  priceData: 'price',
};

const tables: Readonly<Record<Language, EmbedWords>> = { ko, en };

/** The words of one language. */
export function embedWords(language: Language): EmbedWords {
  return tables[language];
}
