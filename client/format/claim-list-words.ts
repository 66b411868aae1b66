import type { Language } from '../../shared/units/language.ts';
import { CLAIM_LIST_WORDS_EN } from './claim-list-words-en.ts';
import { CLAIM_LIST_WORDS_KO } from './claim-list-words-ko.ts';
import type { ClaimListWords } from './claim-list-words-shape.ts';

const TABLES: Record<Language, ClaimListWords> = { ko: CLAIM_LIST_WORDS_KO, en: CLAIM_LIST_WORDS_EN };

/** The words of the list of numbers in one language. */
export function claimListWords(language: Language): ClaimListWords {
  return TABLES[language];
}
