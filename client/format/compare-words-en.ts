import type { CompareWords } from './compare-words-shape.ts';

/** English words of the page Compare. */
export const COMPARE_WORDS_EN: CompareWords = {
  pageTitle: 'Compare',
  chartTitle: 'Closes rebased to 100, and news',
  sentence: (base, end, values) => `With the close of ${base} as 100, by ${end}: ${values}.`,
  valueOf: (company, value) => `${company} ${value}`,
  valueFrom: (company, value, base) => `${company} ${value} (from ${base})`,
  noSentence: 'There are no closes to compare in this range.',

  chosen: 'Companies compared',
  addCompany: 'Add a company',
  addPlaceholder: 'Company to add',
  addMany: 'Add a list',
  chooseMany: 'Watchlist or group',
  watchlists: 'Watchlists',
  groups: 'Groups',
  countOf: (name, count) => `${name} · ${count}`,
  remove: (company) => `Remove ${company}`,
  moveEarlier: (company) => `Move ${company} earlier`,
  moveLater: (company) => `Move ${company} later`,
  full: (most) => `At most ${most} are compared. Remove one to add another.`,
  addedAll: (list) => `All of “${list}” were added.`,
  addedFirst: (list, count, left) => `The first ${count} of “${list}” were added. Left out: ${left}`,
  addedFirstByStories: (list, count, left) =>
    `The ${count} of “${list}” with the most stories were added. Left out: ${left}`,
  addedNone: (list) => `There is nothing to add from “${list}”.`,
  tooMany: (most, left) => `The first ${most} are compared. Left out: ${left}`,

  emptyTitle: 'Choose companies to compare',
  emptyText:
    'Up to five are drawn with the close of one day as 100, and the news of each stands on a lane below.',
  lastComparison: (companies) => `Open the last comparison: ${companies}`,
  withStories: 'Companies with stories',

  index: 'Index',
  noIndex: 'No index',
  base: 'Base',
  baseAtEdge: 'left edge of view',
  clearBase: 'Use the left edge',
  priceMarks: 'Price marks',
  chartSummary: (from, to, values) => `From ${from} to ${to}, base at 100: ${values}`,
  laneOf: (company) => `News of ${company}`,
  until: (day) => `to ${day}`,

  summaryTitle: 'Since the base',
  columns: {
    company: 'Company',
    baseSession: 'Base session',
    baseClose: 'Base close',
    lastSession: 'Last session',
    close: 'Close',
    change: 'Since base',
    stories: 'Events',
  },
  since: (base) => `since the close of ${base}`,
  value: 'base 100',
  laterBase: 'first session',
  absence: {
    before: 'before its prices',
    after: 'after its prices',
    notYet: 'not yet',
    closed: 'market closed',
    noBar: 'no price',
    missing: 'price missing',
    halted: 'halted',
    inDoubt: 'price in doubt',
    otherMeasure: 'split suspected',
  },
  noPrices: 'There are no prices. Add prices and its line appears.',
  unknownCompany: 'It is not in the listings.',
  endsBefore: (day) => `Its prices end on ${day}: nothing to draw in this range.`,
  startsAfter: (day) => `Its prices start on ${day}: nothing to draw in this range.`,
  otherMeasure: (day) =>
    `A split is suspected between the base session ${day} and this range, so it cannot be compared.`,
  noneDrawnTitle: 'No prices to draw',
  noneDrawnText: 'None of these has prices to compare in this range. The table below says why.',

  rebasedLater: (company, day) => `The prices of ${company} start after the base: ${day} is its 100.`,
  brokenAt: (company, day) =>
    `${company}: a split is suspected on ${day}; values on its other side from the base are not drawn.`,
  hoursApart:
    'Markets close at different hours: closes of one date are more than ten hours apart (Seoul before New York).',
  ownCalendars: 'A line has values on its own market’s sessions only.',
  ownCurrencies: 'Currencies are neither converted nor mixed: each close is set to 100 in its own currency.',
  stamp: (base) => `closes, ${base} = 100`,
};
