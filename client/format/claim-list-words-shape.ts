/** What Newstape may have got wrong about a number. */
export type ClaimFaultKey = 'wrongCompany' | 'wrongNumber' | 'wrongDay' | 'wrongPrice' | 'other';

/** Labels and sentences of the list of numbers. A key missing from one language does not compile. */
export interface ClaimListWords {
  pageTitle: string;
  lead: string;
  /** `more`: there are more than these. */
  total: (count: number, more: boolean) => string;
  storyKind: string;
  outlet: string;
  outletHelp: string;
  order: string;
  allVerdicts: string;
  underReview: string;
  /** On the chip of one number. */
  underReviewShort: string;
  clear: string;
  download: string;
  newest: string;
  /** The next page in the order of the list: further back, or further on where the oldest come first. */
  older: string;
  later: string;
  oldestFirst: string;
  pages: string;

  day: string;
  number: string;
  story: string;
  priceData: string;
  pricesFrom: string;
  headline: string;
  action: string;
  noPriceSource: string;
  original: (outlet: string) => string;
  /** The size of the difference, for readers of screens. */
  differenceIs: (difference: string) => string;
  /** When the final price of the session is due, and from whom. */
  due: (moment: string, source: string | null) => string;
  dueFrom: (source: string) => string;

  noneDiffersTitle: string;
  noneDiffersText: string;
  showAll: string;
  noneFitsTitle: string;
  noneFitsText: string;
  loading: string;

  wrong: string;
  wrongOf: (number: string) => string;
  wrongTitle: string;
  wrongLead: string;
  what: string;
  fault: Record<ClaimFaultKey, string>;
  note: string;
  noteHelp: string;
  madeBy: string;
  save: string;
  saving: string;
  cancel: string;
  notKept: string;
  kept: (number: string) => string;
  withdraw: string;
  withdrawOf: (number: string) => string;
  withdrawn: (number: string) => string;
  /** What was said of a number under review, and on which day. */
  reviewed: (fault: string, day: string) => string;
  writeTo: string;

  judgementsTitle: string;
  judgementsNote: string;
  by: (who: string, moment: string) => string;
  operator: string;
  inForce: string;
  withdrawnBy: (who: string, moment: string) => string;

  companyTitle: string;
  companyNone: string;
  companyAll: string;
  companyDiffers: string;
}
