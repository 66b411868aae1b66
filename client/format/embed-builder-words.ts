import type { Language } from '../../shared/units/language.ts';
import { EMBED_BUILDER_WORDS_EN } from './embed-builder-words-en.ts';
import { EMBED_BUILDER_WORDS_KO } from './embed-builder-words-ko.ts';
import type { EmbedBuilderWords } from './embed-builder-words-shape.ts';

const TABLES: Record<Language, EmbedBuilderWords> = {
  ko: EMBED_BUILDER_WORDS_KO,
  en: EMBED_BUILDER_WORDS_EN,
};

/** The words of the page that makes widgets, in one language. */
export function embedBuilderWords(language: Language): EmbedBuilderWords {
  return TABLES[language];
}
