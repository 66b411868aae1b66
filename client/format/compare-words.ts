import type { Language } from '../../shared/units/language.ts';
import { COMPARE_WORDS_EN } from './compare-words-en.ts';
import { COMPARE_WORDS_KO } from './compare-words-ko.ts';
import type { CompareWords } from './compare-words-shape.ts';

const TABLES: Record<Language, CompareWords> = { ko: COMPARE_WORDS_KO, en: COMPARE_WORDS_EN };

/** The words of the page Compare in one language. */
export function compareWords(language: Language): CompareWords {
  return TABLES[language];
}
