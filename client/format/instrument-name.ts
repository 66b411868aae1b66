import type { Language } from '../../shared/units/language.ts';

/** The two names that a company may have. */
export interface InstrumentNames {
  nameKorean: string | null;
  nameEnglish: string | null;
}

/** The name in the reader's language, else the other name, else `fallback` (its code). */
export function instrumentName(names: InstrumentNames, language: Language, fallback: string): string {
  const [first, second] =
    language === 'ko' ? [names.nameKorean, names.nameEnglish] : [names.nameEnglish, names.nameKorean];
  return first ?? second ?? fallback;
}

/** The name in the other language where both are known and differ; null otherwise. */
export function otherName(names: InstrumentNames, language: Language): string | null {
  if (!names.nameKorean || !names.nameEnglish || names.nameKorean === names.nameEnglish) return null;
  return language === 'ko' ? names.nameEnglish : names.nameKorean;
}

/** The code of an id without its namespace: "KRX:000660" is "000660". */
export function instrumentCode(instrumentId: string): string {
  return instrumentId.slice(instrumentId.indexOf(':') + 1);
}
