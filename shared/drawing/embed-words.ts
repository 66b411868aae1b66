import type { Language } from '../units/language.ts';
import { EMBED_WORDS_EN } from './embed-words-en.ts';
import { EMBED_WORDS_KO } from './embed-words-ko.ts';
import type { EmbedWords } from './embed-words-shape.ts';

/** The words of one language. A page of widgets, which needs one language alone, reads its table itself. */
export function embedWords(language: Language): EmbedWords {
  return language === 'ko' ? EMBED_WORDS_KO : EMBED_WORDS_EN;
}
