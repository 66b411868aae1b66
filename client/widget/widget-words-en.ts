import { CHART_WORDS_EN } from '../../shared/drawing/chart-words-en.ts';
import { EMBED_WORDS_EN } from '../../shared/drawing/embed-words-en.ts';
import type { WidgetWords } from './widget-words.ts';

/** The sentences of the embed page in English. */
export const WIDGET_WORDS_EN: WidgetWords = {
  drawing: CHART_WORDS_EN,
  around: EMBED_WORDS_EN,
  sameDay: 'that day',
  open: 'View on Newstape',
  chart: 'Price and news',
  ticker: 'Price and newest story',
  claim: 'A number of a story with its verdict',
  selectedStory: 'Selected story',
  more: (count) => `${count} more`,
  loading: 'Reading prices and stories',
  retry: 'Try again',
  noPricesInView: 'There are no prices in this period.',
  noStoriesInView: 'There are no stories in this period.',
  unknownEvent: 'The event in the address cannot be found.',
  selectHint: 'Choose a news mark in the chart to read it here.',
  failed: 'The widget did not load.',
  noSuchNumber: 'This server has no such number.',
  noSuchStudy: 'This server has no such study.',
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
