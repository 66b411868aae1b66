import type { NotJudgedReason, SessionGroup } from '../../shared/schemas/market-session-reply.ts';

/** The words of the page Today. Counts are already grouped texts where a text is asked for. */
export interface TodayWords {
  title: string;
  market: string;
  markets: Record<'XKRX' | 'XNYS', string>;
  closed: (moment: string) => string;
  closes: (moment: string) => string;
  storiesUntil: (moment: string) => string;

  session: string;
  previousSession: string;
  nextSession: string;
  newestSession: string;
  pickerHelp: string;
  pickerLegend: string;
  pickedSession: (day: string, moved: number, stories: number, hasPrices: boolean) => string;
  newHere: string;

  newSince: (count: number) => string;
  isNew: string;
  whichShares: string;
  allShares: string;
  watched: (count: number) => string;
  nothingWatchedTitle: string;
  nothingWatchedText: string;

  movesTitle: string;
  movesCount: (count: number) => string;
  movesHint: string;
  movesSummary: (low: string, high: string, count: number, withStory: number) => string;
  spreadHint: (count: number) => string;
  asTable: string;
  asPicture: string;
  noMoves: string;

  tableTitle: string;
  share: string;
  change: string;
  lessIndex: string;
  volume: string;
  priceEvents: string;
  story: string;
  relation: string;
  numbers: string;
  groups: Record<SessionGroup, string>;
  groupHints: Record<SessionGroup, string>;
  basis: (deviations: string, sessions: number, withoutHistory: string) => string;
  coverage: (counts: {
    readonly listed: number;
    readonly withBar: number;
    readonly halted: number;
    readonly inDoubt: number;
    readonly withoutHistory: number;
  }) => string;
  more: (count: number) => string;
  showGroup: (count: number) => string;
  moreStories: (count: number) => string;
  notJudged: Record<NotJudgedReason, string>;
  noStoryIn: (sources: number) => string;
  noStoryByHand: string;
  noStoryCollected: string;
  notSure: (missing: number) => string;
  emptyTitle: string;
  emptyText: string;
  noPricesYet: string;
  nothingTitle: string;
  nothingText: string;
  noSessionTitle: string;
  noSessionText: (day: string) => string;

  earlier: string;
  movedCount: (count: number) => string;
  storyCount: (count: number) => string;
  noPrices: string;
  openSession: string;
  earlierSessions: string;
  nothingThere: string;

  differ: string;
  seeAll: string;
  weAreWrong: string;
  weAreWrongAbout: (share: string) => string;
  perNumber: string;
  noneDiffer: string;

  sources: string;
  aboutData: string;
  newStories: (count: number) => string;
  nothingNew: string;
  down: string;
  downSince: (moment: string) => string;
  notTried: string;
  setAside: string;
  byHand: string;
  byHandSources: (count: number) => string;
  lastLook: (moment: string) => string;
  nextTry: (moment: string) => string;
  pricesUntil: (day: string, reaching: number, series: number) => string;
  pricesMissing: (day: string) => string;
  noSources: string;

  gaps: string;
  gap: (source: string, from: string, to: string) => string;
  gapWhole: (source: string) => string;
  gapMeaning: string;
  noGaps: string;
  gapsByHand: string;
  nothingCollected: string;
  window: (from: string, to: string) => string;
}
