import type { Language } from '../../shared/units/language.ts';
import { CORRECTION_WORDS_EN } from './correction-words-en.ts';
import { CORRECTION_WORDS_KO } from './correction-words-ko.ts';
import type { CorrectionWords } from './correction-words-shape.ts';

const TABLES: Record<Language, CorrectionWords> = { ko: CORRECTION_WORDS_KO, en: CORRECTION_WORDS_EN };

/** The words of correcting links in one language. */
export function correctionWords(language: Language): CorrectionWords {
  return TABLES[language];
}
