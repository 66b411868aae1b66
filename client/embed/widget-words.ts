import type { ChartWords } from '../../shared/drawing/chart-words.ts';
import type { EmbedAddress } from './embed-address.ts';

/**
 * The sentences of the embed page, with the words of its drawing. One language is a script of its own, so that no reader
 * gets the other. Verdicts are worded in `verdict-words.ts`.
 */
export interface WidgetWords {
  readonly drawing: ChartWords;
  readonly close: (day: string) => string;
  readonly sameDay: string;
  readonly open: string;
  readonly chart: string;
  readonly selectedStory: string;
  readonly demo: (day: string | null) => string;
  readonly noHeadline: string;
  readonly more: (count: number) => string;
  readonly loading: string;
  readonly retry: string;
  readonly noPrices: (name: string) => string;
  readonly noPricesInView: string;
  /** The terms of the prices' source keep them from this page. */
  readonly withheld: string;
  readonly noStories: string;
  readonly noStoriesInView: string;
  readonly unknownEvent: string;
  readonly selectHint: string;
  readonly failed: Record<'company' | 'prices' | 'events' | 'state', string>;
  readonly why: Record<'network' | 'problem' | 'shape', string>;
  readonly unknownCompany: (id: string) => string;
  readonly badAddress: string;
  readonly request: (id: string) => string;
  readonly unexpected: string;
}

/** What the address asks for, and the words to say it in. */
export interface WidgetPage extends EmbedAddress {
  readonly words: WidgetWords;
}

/** Reads the words of a language. Rejects where their script does not come. */
export async function loadWords(locale: EmbedAddress['locale']): Promise<WidgetWords> {
  if (locale === 'ko') return (await import('./widget-words-ko.ts')).WIDGET_WORDS_KO;
  return (await import('./widget-words-en.ts')).WIDGET_WORDS_EN;
}
