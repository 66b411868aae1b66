import type { Language } from '../../shared/units/language.ts';
import { CHECK_WORDS_EN } from './check-words-en.ts';
import { CHECK_WORDS_KO } from './check-words-ko.ts';
import type { CheckWords } from './check-words-shape.ts';

const TABLES: Record<Language, CheckWords> = { ko: CHECK_WORDS_KO, en: CHECK_WORDS_EN };

/** The words of the page Check in one language. */
export function checkWords(language: Language): CheckWords {
  return TABLES[language];
}
