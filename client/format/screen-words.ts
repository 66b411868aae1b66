import type { Language } from '../../shared/units/language.ts';
import { SCREEN_WORDS_EN } from './screen-words-en.ts';
import { SCREEN_WORDS_KO } from './screen-words-ko.ts';
import type { ScreenWords } from './screen-words-shape.ts';

const TABLES: Record<Language, ScreenWords> = { ko: SCREEN_WORDS_KO, en: SCREEN_WORDS_EN };

/** The dashboard's labels in one language. */
export function screenWords(language: Language): ScreenWords {
  return TABLES[language];
}
