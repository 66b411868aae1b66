import type { Language } from '../../shared/units/language.ts';
import { ABOUT_WORDS_EN } from './about-words-en.ts';
import { ABOUT_WORDS_KO } from './about-words-ko.ts';
import type { AboutWords } from './about-words-shape.ts';

const TABLES: Record<Language, AboutWords> = { ko: ABOUT_WORDS_KO, en: ABOUT_WORDS_EN };

/** The words of the page "About the data" in one language. */
export function aboutWords(language: Language): AboutWords {
  return TABLES[language];
}
