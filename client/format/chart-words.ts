import type { Language } from '../../shared/units/language.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import type { ChartWords } from './chart-words-shape.ts';

const TABLES: Record<Language, ChartWords> = { ko: CHART_WORDS_KO, en: CHART_WORDS_EN };

/** The words of the price chart in one language. */
export function chartWords(language: Language): ChartWords {
  return TABLES[language];
}
