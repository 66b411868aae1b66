import type { Language } from '../../shared/units/language.ts';
import { DATA_WORDS_EN } from './data-words-en.ts';
import { DATA_WORDS_KO } from './data-words-ko.ts';
import type { DataWords } from './data-words-shape.ts';

const TABLES: Record<Language, DataWords> = { ko: DATA_WORDS_KO, en: DATA_WORDS_EN };

/** The words of the page of one's own data in one language. */
export function dataWords(language: Language): DataWords {
  return TABLES[language];
}
