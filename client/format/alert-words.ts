import type { Language } from '../../shared/units/language.ts';
import { ALERT_WORDS_EN } from './alert-words-en.ts';
import { ALERT_WORDS_KO } from './alert-words-ko.ts';
import type { AlertWords } from './alert-words-shape.ts';

const TABLES: Record<Language, AlertWords> = { ko: ALERT_WORDS_KO, en: ALERT_WORDS_EN };

/** The words of notices and feeds in one language. */
export function alertWords(language: Language): AlertWords {
  return TABLES[language];
}
