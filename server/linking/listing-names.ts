import type { Instrument } from '../../shared/schemas/instrument.ts';
import { englishNameForms } from './english-name-forms.ts';
import { koreanNameForms, spacedEnglishName } from './korean-name-forms.ts';
import { nameClassOf, wordSenseOf } from './name-class.ts';
import type { NameClass } from './name-record.ts';

/** A name that the listing itself gives, in one of the ways to write it. */
interface ListingName {
  readonly form: string;
  readonly nameClass: NameClass;
}

interface EnglishListingName extends ListingName {
  /** How much was taken off the printed name: see `EnglishNameForm`. */
  readonly stripped: 0 | 1 | 2 | 3;
}

/** The Korean names that the listing gives an instrument; none where it has no Korean name. */
export function koreanListingNames({ nameKorean, kind }: Instrument): ListingName[] {
  if (nameKorean === null) return [];
  const nameClass = kind === 'preferred' ? 'distinctive' : nameClassOf(nameKorean);
  return koreanNameForms(nameKorean).map((form) => ({ form, nameClass }));
}

/** The English names that the listing gives an instrument; forms that say too little are left out. */
export function englishListingNames(instrument: Instrument): EnglishListingName[] {
  if (instrument.nameEnglish === null) return [];
  return instrument.id.startsWith('KRX:')
    ? krxEnglishNames(instrument.nameEnglish)
    : usEnglishNames(instrument.nameEnglish);
}

function krxEnglishNames(printed: string): EnglishListingName[] {
  return englishNameForms(spacedEnglishName(printed)).flatMap(({ form, stripped }): EnglishListingName[] => {
    const single = !form.includes(' ');
    if (stripped === 3 || (single && (form.length < 6 || wordSenseOf(form) !== null))) return [];
    return [{ form, stripped, nameClass: single ? 'short' : 'plain' }];
  });
}

function usEnglishNames(printed: string): EnglishListingName[] {
  return englishNameForms(printed).flatMap(({ form, stripped }): EnglishListingName[] => {
    if (!form.includes(' ') && saysTooLittle(form, stripped)) return [];
    return [{ form, stripped, nameClass: stripped === 3 ? partialClass(form) : derivedClass(form) }];
  });
}

/** One word that is left of a longer name, and may be anything. */
function saysTooLittle(form: string, stripped: number): boolean {
  if (!/^[A-Za-z][A-Za-z0-9&!+'.-]*[A-Za-z0-9!+]$/.test(form)) return true;
  if (stripped > 0 && form.includes('.') && form.length < 6) return true;
  return stripped >= 2 && form.length < 3;
}

/** An abbreviation of the US listing that no alias confirms may be any other abbreviation. */
const abbreviation = /^[A-Z]{2,4}$/;

function derivedClass(form: string): NameClass {
  return abbreviation.test(form) && wordSenseOf(form) === null ? 'short' : nameClassOf(form);
}

/**
 * What is left without the words for the trade: several words stand well enough alone, a word by its other meaning; a
 * coined word of four letters or more needs some evidence, a shorter one the whole name.
 */
function partialClass(form: string): NameClass {
  if (form.includes(' ')) return 'plain';
  if (wordSenseOf(form) !== null) return nameClassOf(form);
  return form.length >= 4 ? 'shortened' : 'partial';
}
