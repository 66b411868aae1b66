import type { Language } from '../../shared/units/language.ts';
import { STUDY_WORDS_EN } from './study-words-en.ts';
import { STUDY_WORDS_KO } from './study-words-ko.ts';
import type { StudyWords } from './study-words-shape.ts';

const TABLES: Record<Language, StudyWords> = { ko: STUDY_WORDS_KO, en: STUDY_WORDS_EN };

/** The words of what a study found, in one language. */
export function studyWords(language: Language): StudyWords {
  return TABLES[language];
}
