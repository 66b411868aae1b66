import type { Language } from '../../shared/units/language.ts';

/** Korean where at least one in seven letters is Hangul: Korean finance texts hold many Latin names, English ones no Hangul. */
export function detectLanguage(text: string): Language {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return hangul > 0 && hangul * 7 >= hangul + latin ? 'ko' : 'en';
}
