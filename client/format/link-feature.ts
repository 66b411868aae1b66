import type { Language } from '../../shared/units/language.ts';

/** Words for the kinds of evidence that the linker weighs; a kind without words here is told as "clue". */
const FEATURES: Record<string, Record<Language, string>> = {};

const CLUE: Record<Language, string> = { ko: '근거', en: 'clue' };

/** A kind of evidence in words. */
export function linkFeatureText(feature: string, language: Language): string {
  return (FEATURES[feature] ?? CLUE)[language];
}
