import type { Language } from '../../shared/units/language.ts';

/** The language to read a headline out in, where a reply does not name it: Korean where it has Hangul, else English. */
export function textLanguage(text: string): Language {
  return /[ㄱ-ㆎ가-힣]/.test(text) ? 'ko' : 'en';
}
