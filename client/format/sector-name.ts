import type { Language } from '../../shared/units/language.ts';

/**
 * A sector as the listing names it, in English by its English name where it has one: null where there is none, and where a
 * reader of English could not read it.
 */
export function sectorName(
  { sector, sectorEnglish }: { sector: string | null; sectorEnglish?: string | undefined },
  language: Language,
): string | null {
  if (sector === null || language === 'ko') return sector;
  return sectorEnglish ?? (/\p{Script=Hangul}/u.test(sector) ? null : sector);
}

/** A name of the listing or the dictionary in a language: the English one where there is one, else its own. */
export function nameIn(
  { name, nameEnglish }: { name: string; nameEnglish: string | null },
  language: Language,
): string {
  return language === 'en' ? (nameEnglish ?? name) : name;
}
