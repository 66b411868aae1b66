import { CHART_WORDS_EN } from '../../shared/drawing/chart-words-en.ts';
import type { WidgetWords } from './widget-words.ts';

/** The sentences of the embed page in English. */
export const WIDGET_WORDS_EN: WidgetWords = {
  drawing: CHART_WORDS_EN,
  close: (day) => `close of ${day}`,
  sameDay: 'that day',
  open: 'View on Newstape',
  chart: 'Price and news',
  selectedStory: 'Selected story',
  demo: (day) => (day === null ? 'Demo' : `Demo, as of ${day}`),
  noHeadline: 'No headline',
  more: (count) => `${count} more`,
  loading: 'Reading prices and stories',
  retry: 'Try again',
  noPrices: (name) => `There are no prices of ${name} yet.`,
  noPricesInView: 'There are no prices in this period.',
  withheld: 'Price values are not shown here under the terms of their source',
  noStories: 'No story is linked yet.',
  noStoriesInView: 'There are no stories in this period.',
  unknownEvent: 'The event in the address cannot be found.',
  selectHint: 'Choose a news mark in the chart to read it here.',
  failed: {
    company: 'The company did not load.',
    prices: 'The prices did not load.',
    events: 'The stories did not load.',
    state: 'The state of the server did not load.',
  },
  why: {
    network: 'The server did not answer.',
    problem: 'The server reported an error.',
    shape: 'The server’s answer could not be read.',
  },
  unknownCompany: (id) => `This server has no share ${id}.`,
  badAddress: 'This address names no share. Please copy the widget’s code again.',
  request: (id) => `request ${id}`,
  unexpected: 'The chart could not be drawn.',
};
