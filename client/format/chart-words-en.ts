import type { ChartWords } from './chart-words-shape.ts';

/** English words of the price chart. */
export const CHART_WORDS_EN: ChartWords = {
  difference: 'difference',
  differenceShort: 'diff.',
  fromHundred: 'from 100',
  versusIndex: 'vs index',
  versusIndexMissing: 'no prices of an index to set it beside: the price is drawn',
  rebasedAt: (day) => `100 = close of ${day}`,
  notComparableFrom: (day) => `not compared from the suspected split of ${day} on`,
  logAxis: 'Log axis',
  logMark: 'log',

  drawing: 'Display',

  chooseDates: 'Choose the range by dates',
  firstDay: 'First day',
  lastDay: 'Last day',
  showDates: 'Show this range',
  noSessionBetween: 'There is no session between these dates.',

  kinds: 'Kinds of story',
  kindsShown: (count) => `Kinds ${count}`,
  allKinds: 'All kinds',
  firstReports: 'First only',
  hiddenStories: (count) => `${count} ${count === 1 ? 'event' : 'events'} hidden`,
  showHidden: 'Show all',

  viewPlace: 'Range in view',
  viewStart: 'First day in view',
  viewEnd: 'Last day in view',
  viewSpan: (from, to) => `${from} to ${to}`,

  zoomToThese: 'Zoom to these events',
  moreOutlets: (count) => `+${count} ${count === 1 ? 'outlet' : 'outlets'}`,
  relationCount: (relation, count) => `${count} ${relation}`,
  moreSessions: (count) => `Show ${count} more sessions`,
};
