import type { NameRecord } from './name-record.ts';
import type { Surface } from './surface.ts';

const latin = /[A-Za-z]/;

/** What of a name decides how its letter case is read. */
interface SpellingTraits {
  readonly hasLatin: boolean;
  readonly isAbbreviation: boolean;
}

const traits = new WeakMap<NameRecord, SpellingTraits>();

function traitsOf(record: NameRecord): SpellingTraits {
  const known = traits.get(record);
  if (known) return known;
  const found = {
    hasLatin: latin.test(record.name),
    isAbbreviation: record.spellings.every((name) => name.length <= 4 && name === name.toUpperCase()),
  };
  traits.set(record, found);
  return found;
}

/** True for a name with a Latin letter in it. */
export function hasLatin(record: NameRecord): boolean {
  return traitsOf(record).hasLatin;
}

/** The letter case of a match, or null for a short abbreviation in another case ("lg", "ms"), which is something else. */
export function letterCaseOf(
  text: string,
  start: number,
  end: number,
  record: NameRecord,
): Surface['letterCase'] | null {
  const { hasLatin, isAbbreviation } = traitsOf(record);
  if (!hasLatin) return 'usual';
  const length = end - start;
  if (record.spellings.some((name) => name.length === length && text.startsWith(name, start))) return 'usual';
  if (isAbbreviation) return null;
  const written = text.slice(start, end);
  const capitals =
    /^[A-Z0-9]/.test(written) &&
    (written === written.toUpperCase() || !/\s(?!(?:of|in|the|and|for|de|on|at) )[a-z]/.test(written));
  if (capitals) return 'capital';
  return /[가-힣]/.test(written) ? 'usual' : 'lower';
}
