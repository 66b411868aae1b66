import type { NewsPriceWords } from './news-price-words-shape.ts';
import { formatNumber } from './number.ts';
import type { IntervalText } from './past-words-shape.ts';

function intervalText({ level, low, high, zeroInside }: IntervalText): string {
  return `${level} interval ${low} to ${high}, zero is ${zeroInside ? 'inside' : 'outside'}`;
}

const count = (value: number) => formatNumber(value);

/** English words of the panels on news and price over time and on companies named together. */
export const NEWS_PRICE_WORDS_EN: NewsPriceWords = {
  title: 'News and price over time',
  loading: 'Holding the news of each session against the price',
  of: 'Whose news',
  newsLabel: 'News',
  news: { stories: 'Stories', weighted: 'New stories', tone: 'Tone' },
  priceLabel: 'Price',
  price: {
    absoluteAbnormal: 'Size of the move beyond the index',
    abnormal: 'Return beyond the index',
    return: 'Return',
    volume: 'Volume',
  },
  relationLabel: 'Which stories',
  all: 'All',
  sentence: (news, price, estimate, interval, n) =>
    `${news} and ${price.toLowerCase()} on the same session: correlation ${estimate}, ${intervalText(interval)} (n = ${count(n)})`,
  found: (lags, all) =>
    lags.length === 0
      ? `None of the ${all} lags differs from zero once p is adjusted for all of them (Holm, 5%).`
      : `Differing from zero once p is adjusted for all ${all} lags (Holm, 5%): ${lags.join(', ')}.`,
  lagPlot: 'Correlation by lag in sessions',
  priceFirst: '← price first',
  newsFirst: 'news first →',
  lagKey: 'filled: differs from zero once adjusted for all lags (Holm, 5%); hollow: does not',
  levelPlot: (price) => `${price} on sessions with so much news: mean and interval`,
  level: {
    ...{ none: 'no story', one: '1 story', two: '2 stories', more: '3 or more' },
    ...{ upToHalf: 'weight up to ½', upToOne: 'weight up to 1', aboveOne: 'weight above 1' },
    ...{ unfavourable: 'unfavourable', balanced: 'balanced', favourable: 'favourable' },
  },
  sessions: (all) => `${count(all)} session${all === 1 ? '' : 's'}`,
  fewSessions: 'fewer than five',
  table: 'Each lag and level as tables',
  columns: {
    ...{ lag: 'lag', correlation: 'correlation', interval: 'interval', p: 'p' },
    ...{ holm: 'Holm', bh: 'BH', bonferroni: 'Bonferroni', n: 'n' },
  },
  levelColumns: { level: 'news', sessions: 'sessions', mean: 'mean', interval: 'interval' },
  coverage: (from, to, sessions, withStories, stories) =>
    `${from} to ${to}: ${count(sessions)} sessions, ${count(withStories)} with stories, ${count(stories)} stories`,
  missingHead: (listed) => `Without a value: ${listed}`,
  missing: {
    notCollected: 'nothing collected',
    noTone: 'no tone',
    noVolume: 'no volume',
    tooFewMembers: 'too few companies with a value',
  },
  unplaced: (all) => `${count(all)} stories of unknown time are not counted`,
  leftOut: (listed) => `Left out: ${listed}`,
  leftOutReason: {
    noSeries: 'no prices',
    noBenchmark: 'no index prices',
    noCalendar: 'no trading calendar',
    otherCalendar: 'other trading calendar',
    overLimit: 'others have more stories',
  },
  notEnough: 'Not enough data',
  notEnoughText: {
    companies: (needed, have) => `This needs ${needed} companies with prices, and there are ${have}.`,
    sessions: (needed, have) =>
      `This needs ${needed} sessions with both news and price, and there are ${have}.`,
    sessionsWithStories: (needed, have) =>
      `This needs ${needed} sessions with stories, and there are ${have}.`,
    pairs: () => 'All pairs are named in equally many stories, so there is nothing to compare.',
  },
  method: (estimation) =>
    `Log returns; the index’s part by the market model on sessions ${estimation}. Slope of standardised columns, errors by Newey and West.`,
  methodPlain: 'Slope of standardised columns, errors by Newey and West.',
  weighted: (reach) =>
    `A story weighs the less the more of its kind there were in the ${reach} sessions before: 1, ½, ⅓ …`,
  tone: 'Tone counts favourable and unfavourable words: a coarse measure that knows no irony.',
  association: 'What went together: neither a cause nor a forecast.',

  networkTitle: 'Companies named together',
  networkLoading: 'Counting the stories that name companies together',
  network: (estimate, p, pairs, companies) =>
    `Over ${count(pairs)} pairs of ${count(companies)} companies, the number of stories that name both and the correlation of their returns: rank correlation ${estimate}, p ${p}`,
  networkFew: (needed, have) =>
    `Whether both go together over all pairs takes ${needed} companies with prices, and there are ${have}.`,
  networkExact: (orders) =>
    `p from all ${count(orders)} orders of the companies, since pairs share companies`,
  networkDrawn: (draws) =>
    `p from ${count(draws)} drawn orders of the companies, since pairs share companies`,
  pairs: (all) => `${count(all)} pairs, those with the most stories first`,
  morePairs: (all) => `${count(all)} more pairs`,
  pairColumns: { pair: 'companies', stories: 'stories', correlation: 'returns without the index', n: 'n' },
  pair: (one, other) => `${one} and ${other}`,
  pairMissing: {
    noReturns: 'no returns',
    otherCalendar: 'other sessions',
    tooFewSessions: 'too few sessions',
  },
  noPair: 'No pair of companies',
  noPairText: 'Choose two companies or more, or a group.',
  networkSpan: (from, to, level) => `${from} to ${to} · lines: ${level} interval by Fisher’s z`,
  lists: (all, most) =>
    `${count(all)} stories that name more than ${most} companies are lists and are left out`,
};
