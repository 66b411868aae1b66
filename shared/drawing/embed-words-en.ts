import type { EmbedWords } from './embed-words-shape.ts';

/** The words around a widget's drawing, in English. */
export const EMBED_WORDS_EN: EmbedWords = {
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
