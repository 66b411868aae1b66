import type { Language } from '../../shared/units/language.ts';
import type { WidgetWords } from './widget-words.ts';

/** What a widget knows besides its facts. */
export interface WidgetPage {
  readonly words: WidgetWords;
  readonly locale: Language;
  /** Scheme and host of the server. */
  readonly origin: string;
  readonly verdicts: boolean;
}

/** What stays while a widget is drawn anew with newer facts. */
export interface KeptChoice {
  /** Key of the event that the reader chose, null for none; undefined: no choice yet. */
  selectedKey?: string | null;
}
