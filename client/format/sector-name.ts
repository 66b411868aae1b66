import type { Language } from '../../shared/units/language.ts';

/**
 * The listing's own name of a sector, which nobody translates: null where an English reader could not read it, as the Korean
 * exchange's are, or where there is none.
 */
export function sectorName(sector: string | null, language: Language): string | null {
  return sector !== null && language === 'en' && /\p{Script=Hangul}/u.test(sector) ? null : sector;
}

/** A name of the listing or the dictionary in a language: the English one where there is one, else its own. */
export function nameIn(
  { name, nameEnglish }: { name: string; nameEnglish: string | null },
  language: Language,
): string {
  return language === 'en' ? (nameEnglish ?? name) : name;
}
