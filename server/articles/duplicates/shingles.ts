import type { Language } from '../../../shared/units/language.ts';

/** How many units make a run: six letters or digits of Korean, three words of English. */
export function shingleLength(language: Language): number {
  return language === 'ko' ? 6 : 3;
}

/**
 * The hashes (32 bits, signed) of all runs of `length` units, in their order. A shorter text is one run.
 * Broder, "On the resemblance and containment of documents" (1997).
 */
export function shingles(units: readonly string[], length: number): number[] {
  if (units.length === 0) return [];
  const last = Math.max(units.length - length, 0);
  const hashes: number[] = [];
  for (let start = 0; start <= last; start += 1) {
    const end = Math.min(start + length, units.length);
    // As `hash32` of the units with a separator between them, without making that text.
    let hash = firstHash;
    for (let at = start; at < end; at += 1) {
      if (at > start) hash = mixedIn(hash, separator);
      const unit = units[at] ?? '';
      for (let index = 0; index < unit.length; index += 1) hash = mixedIn(hash, unit.charCodeAt(index));
    }
    hashes.push(finished(hash));
  }
  return hashes;
}

const firstHash = 0x811c9dc5;
const separator = 1;

/** A 32-bit hash of a text: FNV-1a (Fowler, Noll, Vo) with the last mixing steps of MurmurHash3, so that all bits vary. */
export function hash32(text: string, seed = 0): number {
  let hash = firstHash ^ seed;
  for (let index = 0; index < text.length; index += 1) hash = mixedIn(hash, text.charCodeAt(index));
  return finished(hash);
}

function mixedIn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function finished(raw: number): number {
  let hash = Math.imul(raw ^ (raw >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/**
 * The least hash of every `window` neighbours: two texts that share a run of so many shingles share one of these.
 * Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting" (2003).
 */
export function winnow(hashes: readonly number[], window: number): number[] {
  const chosen = new Set<number>();
  const last = Math.max(hashes.length - window, 0);
  for (let start = 0; start <= last && hashes.length > 0; start += 1) {
    chosen.add(Math.min(...hashes.slice(start, start + window)));
  }
  return [...chosen];
}

/** Share (0 to 1) of the first set that the second has; null where the first is empty. */
export function shareOf<Item>(some: ReadonlySet<Item>, others: ReadonlySet<Item>): number | null {
  if (some.size === 0) return null;
  let shared = 0;
  for (const item of some) if (others.has(item)) shared += 1;
  return shared / some.size;
}
