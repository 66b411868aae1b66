import type { Language } from '../../shared/units/language.ts';
import { WATCHLIST_WORDS_EN } from './watchlist-words-en.ts';
import { WATCHLIST_WORDS_KO } from './watchlist-words-ko.ts';
import type { WatchlistWords } from './watchlist-words-shape.ts';

const TABLES: Record<Language, WatchlistWords> = { ko: WATCHLIST_WORDS_KO, en: WATCHLIST_WORDS_EN };

/** The words of the watchlist page in one language. */
export function watchlistWords(language: Language): WatchlistWords {
  return TABLES[language];
}
