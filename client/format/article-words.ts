import type { Language } from '../../shared/units/language.ts';
import { ARTICLE_WORDS_EN } from './article-words-en.ts';
import { ARTICLE_WORDS_KO } from './article-words-ko.ts';
import type { ArticleWords } from './article-words-shape.ts';

const TABLES: Record<Language, ArticleWords> = { ko: ARTICLE_WORDS_KO, en: ARTICLE_WORDS_EN };

/** The words of the article page in one language. */
export function articleWords(language: Language): ArticleWords {
  return TABLES[language];
}
