import type { Language } from '../../shared/units/language.ts';
import { DOMAIN_WORDS_EN } from './domain-words-en.ts';
import { DOMAIN_WORDS_KO } from './domain-words-ko.ts';
import type { DomainWords } from './domain-words-shape.ts';

const TABLES: Record<Language, DomainWords> = { ko: DOMAIN_WORDS_KO, en: DOMAIN_WORDS_EN };

/** The words of one language. */
export function domainWords(language: Language): DomainWords {
  return TABLES[language];
}
