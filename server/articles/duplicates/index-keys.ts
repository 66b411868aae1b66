import { hash32, winnow } from './shingles.ts';
import type { StoryFingerprint } from './story-fingerprint.ts';

/** Bands of a headline, and how many least hashes make one: likely to agree from a likeness of about 0.7 on. */
const bands = 6;
const rows = 2;
const mostBodyKeys = 24;

/**
 * The keys (32 bits, signed) under which a story is looked up: stories that `compareStories` joins share at least
 * `sharedKeys` of them, all but surely, and others hardly ever do. The language is part of each key.
 */
export function indexKeys(story: StoryFingerprint): number[] {
  const body = winnow(story.lead, story.language === 'ko' ? 8 : 4).slice(0, mostBodyKeys);
  const keys = [...body.map((hash) => `body ${hash}`), ...headlineKeys(story.headline)];
  return [...new Set(keys.map((key) => hash32(`${story.language} ${key}`)))];
}

/** How many keys two stories share before they are compared. */
export const sharedKeys = 2;

function headlineKeys(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const least = Array.from({ length: bands * rows }, (_, seed) =>
    Math.min(...words.map((word) => hash32(word, seed))),
  );
  const banded = Array.from(
    { length: bands },
    (_, band) => `band ${band} ${least.slice(band * rows, (band + 1) * rows)}`,
  );
  return [`headline ${whole}`, `same headline ${whole}`, ...banded];
}
