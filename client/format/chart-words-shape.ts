/** Words of the price chart’s own controls and signs. A key missing from one language does not compile. */
export interface ChartWords {
  difference: string;
  /** Beside its pane, where there is little room. */
  differenceShort: string;
  /** Before values that are 100 at the left edge. */
  fromHundred: string;
  versusIndex: string;
  versusIndexMissing: string;
  rebasedAt: (day: string) => string;
  notComparableFrom: (day: string) => string;
  logAxis: string;
  logMark: string;

  drawing: string;

  chooseDates: string;
  firstDay: string;
  lastDay: string;
  showDates: string;
  noSessionBetween: string;

  kinds: string;
  kindsShown: (count: number) => string;
  allKinds: string;
  firstReports: string;
  hiddenStories: (count: number) => string;
  showHidden: string;

  viewPlace: string;
  viewStart: string;
  viewEnd: string;
  viewSpan: (from: string, to: string) => string;

  zoomToThese: string;
  moreOutlets: (count: number) => string;
  relationCount: (relation: string, count: number) => string;
  moreSessions: (count: number) => string;
}
