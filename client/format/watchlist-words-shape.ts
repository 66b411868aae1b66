/** Why a line of an import is not in the list. */
export type RefusalKey = 'several' | 'similar' | 'unknown' | 'full';

/** Labels and sentences of the watchlist page. A key missing from one language does not compile. */
export interface WatchlistWords {
  pageTitle: string;
  lead: string;
  list: string;
  newList: string;
  newListName: string;
  rename: string;
  name: string;
  save: string;
  cancel: string;
  removeList: string;
  removeListAsk: (name: string, companies: number) => string;
  removeListDo: string;
  tooManyLists: (most: number) => string;

  add: string;
  order: string;
  orders: Record<'own' | 'high' | 'news', string>;
  company: string;
  close: string;
  change: string;
  /** Distance of the close to the 52-week high. */
  fromHigh: string;
  newest: string;
  arrange: string;
  noPrices: string;
  noHigh: string;
  noEvent: string;
  asOfDay: (day: string) => string;
  moveUp: (company: string) => string;
  moveDown: (company: string) => string;
  remove: (company: string) => string;
  removed: (company: string) => string;
  undo: string;
  unknownText: (ids: string) => string;
  /** What the columns of figures are, under the table. */
  basis: (basis: string) => string;
  loading: string;
  emptyTitle: string;
  emptyText: string;
  toEvents: string;
  eventsOfList: string;

  exchangeTitle: string;
  exchangeLead: string;
  exportFile: string;
  exportEmpty: string;
  importLabel: string;
  importPlaceholder: string;
  importFile: string;
  importDo: string;
  importing: string;
  importNothing: string;
  importTooMany: (most: number) => string;
  imported: (added: number, already: number) => string;
  refusedTitle: (count: number) => string;
  refusal: Record<RefusalKey, string>;
  addCandidate: (company: string) => string;
  localOnly: string;
}
