/** Why a compared series has no value on a day. */
export type ComparedAbsenceKey =
  | 'before'
  | 'after'
  | 'notYet'
  | 'closed'
  | 'noBar'
  | 'missing'
  | 'halted'
  | 'inDoubt'
  | 'otherMeasure';

/** Labels and sentences of the page Compare. A key missing from one language does not compile. */
export interface CompareWords {
  pageTitle: string;
  chartTitle: string;
  /** The answer first: what each line has come to. */
  sentence: (base: string, end: string, values: string) => string;
  valueOf: (company: string, value: string) => string;
  valueFrom: (company: string, value: string, base: string) => string;
  noSentence: string;

  chosen: string;
  addCompany: string;
  addPlaceholder: string;
  addMany: string;
  chooseMany: string;
  watchlists: string;
  groups: string;
  countOf: (name: string, count: number) => string;
  remove: (company: string) => string;
  moveEarlier: (company: string) => string;
  moveLater: (company: string) => string;
  full: (most: number) => string;
  addedAll: (list: string) => string;
  addedFirst: (list: string, count: number, left: string) => string;
  addedFirstByStories: (list: string, count: number, left: string) => string;
  addedNone: (list: string) => string;
  tooMany: (most: number, left: string) => string;

  emptyTitle: string;
  emptyText: string;
  lastComparison: (companies: string) => string;
  withStories: string;

  index: string;
  noIndex: string;
  base: string;
  baseAtEdge: string;
  clearBase: string;
  priceMarks: string;
  chartSummary: (from: string, to: string, values: string) => string;
  laneOf: (company: string) => string;
  until: (day: string) => string;

  summaryTitle: string;
  columns: Record<
    'company' | 'baseSession' | 'baseClose' | 'lastSession' | 'close' | 'change' | 'stories',
    string
  >;
  since: (base: string) => string;
  value: string;
  laterBase: string;
  absence: Record<ComparedAbsenceKey, string>;
  noPrices: string;
  unknownCompany: string;
  endsBefore: (day: string) => string;
  startsAfter: (day: string) => string;
  otherMeasure: (day: string) => string;
  noneDrawnTitle: string;
  noneDrawnText: string;

  rebasedLater: (company: string, day: string) => string;
  brokenAt: (company: string, day: string) => string;
  hoursApart: string;
  ownCalendars: string;
  ownCurrencies: string;
  stamp: (base: string) => string;
}
