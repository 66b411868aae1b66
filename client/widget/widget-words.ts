import type { ChartWords } from '../../shared/drawing/chart-words.ts';
import type { EmbedWords } from '../../shared/drawing/embed-words-shape.ts';
import type { Language } from '../../shared/units/language.ts';

/**
 * The sentences of widgets, with the words of its drawing. One language is a script of its own, so that no reader
 * gets the other. Verdicts are worded in `verdict-words.ts`.
 */
export interface WidgetWords {
  readonly drawing: ChartWords;
  readonly around: EmbedWords;
  readonly sameDay: string;
  readonly open: string;
  readonly chart: string;
  /** What a ticker, and a badge, is called. */
  readonly ticker: string;
  readonly claim: string;
  readonly selectedStory: string;
  readonly more: (count: number) => string;
  readonly loading: string;
  readonly retry: string;
  readonly noPricesInView: string;
  readonly noStoriesInView: string;
  readonly unknownEvent: string;
  readonly selectHint: string;
  readonly failed: string;
  readonly noSuchNumber: string;
  readonly noSuchStudy: string;
  readonly why: Record<'network' | 'problem' | 'shape', string>;
  readonly unknownCompany: (id: string) => string;
  readonly badAddress: string;
  readonly request: (id: string) => string;
  readonly unexpected: string;
}

/** Reads the words of a language. Rejects where their script does not come. */
export async function loadWords(locale: Language): Promise<WidgetWords> {
  if (locale === 'ko') return (await import('./widget-words-ko.ts')).WIDGET_WORDS_KO;
  return (await import('./widget-words-en.ts')).WIDGET_WORDS_EN;
}
