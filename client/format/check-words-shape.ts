/** What a check needs and did not find. */
type MissingKey = 'company' | 'date' | 'number' | 'prices';

/** Labels and sentences of the page Check. A key missing from one language does not compile. */
export interface CheckWords {
  pageTitle: string;
  lead: string;
  formTitle: string;
  sourceLabel: string;
  sources: Record<'text' | 'address', string>;
  textLabel: string;
  textPlaceholder: string;
  addressLabel: string;
  dateLabel: string;
  dateHelp: string;
  check: string;
  checkAgain: string;
  checking: string;
  emptyText: string;
  emptyAddress: string;
  tooLarge: string;
  failedTitle: string;

  perNumber: string;
  notStored: string;
  newText: string;
  keepLink: string;
  keeping: string;
  keptLink: string;
  keepHelp: string;
  keepRemovable: string;
  copyLink: string;
  copied: string;
  copyFailed: string;
  pictureTitle: string;
  pictureOpen: string;

  textTitle: string;
  dateFrom: (basis: string) => string;
  dateStated: string;
  noDate: string;
  ownDays: string;
  changeDate: string;
  cutNote: (characters: string) => string;
  aroundNote: (lines: number) => string;
  checkAll: string;
  next: string;
  previous: string;

  numbersTitle: string;
  columns: Record<'company' | 'what' | 'story' | 'price' | 'verdict', string>;
  chooseNumber: (place: number) => string;
  chosenTitle: (place: number, company: string, what: string) => string;
  place: (place: number, count: number) => string;
  onDay: (day: string) => string;
  difference: string;
  claimed: string;
  found: string;
  before: Record<'previousClose' | 'open', string>;
  chartSummary: (claimed: string, found: string | null, day: string) => string;
  noChart: string;
  close: string;

  companiesTitle: string;
  noPrices: string;
  pricesSpan: (from: string, to: string) => string;
  otherNames: string;
  reaction: (day: string) => string;

  missing: Record<MissingKey, { title: string; text: string }>;
  missingTitle: string;

  keptAt: (moment: string) => string;
  withoutText: string;
  pricesNow: string;
  remove: string;
  removeQuestion: string;
  removeForGood: string;
  keepOn: string;
  removing: string;
  removedTitle: string;
  removedText: string;
  goneTitle: string;
  goneText: string;
  unknownTitle: string;
  unknownText: string;
  foot: (sources: string) => string;
}
