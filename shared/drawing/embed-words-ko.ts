import type { EmbedWords } from './embed-words-shape.ts';

/** The words around a widget's drawing, in Korean. */
export const EMBED_WORDS_KO: EmbedWords = {
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
