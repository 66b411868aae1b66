import type { Language } from '../../shared/units/language.ts';
import { STUDY_FORM_WORDS_EN } from './study-form-words-en.ts';
import { STUDY_FORM_WORDS_KO } from './study-form-words-ko.ts';
import type { StudyFormWords } from './study-form-words-shape.ts';

const TABLES: Record<Language, StudyFormWords> = { ko: STUDY_FORM_WORDS_KO, en: STUDY_FORM_WORDS_EN };

/** The words by which a study is designed, in one language. */
export function studyFormWords(language: Language): StudyFormWords {
  return TABLES[language];
}
