import type { Language } from '../../shared/units/language.ts';
import { TODAY_WORDS_EN } from './today-words-en.ts';
import { TODAY_WORDS_KO } from './today-words-ko.ts';
import type { TodayWords } from './today-words-shape.ts';

const TABLES: Record<Language, TodayWords> = { ko: TODAY_WORDS_KO, en: TODAY_WORDS_EN };

/** The words of the page Today in one language. */
export function todayWords(language: Language): TodayWords {
  return TABLES[language];
}
