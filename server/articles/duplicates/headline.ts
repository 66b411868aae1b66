import { storyWords } from './story-words.ts';

/** Marks in front of a headline that say what kind of report it is, not what it says. */
const kindMark =
  /^(?:\s*[[(<【〈《][^\])>】〉》]{1,16}[\])>】〉》]\s*|\s*(?:update|rpt|refile|corrected|breaking|exclusive|live|wrapup|속보|단독|종합|특징주|정정|상보|\d보)(?:\s?\d+)?\s?[-:|]\s?)+/i;
/** The outlet's name after a headline. */
const outletMark = /(?<!\s)\s+(?:[-|–—·<]|::)\s+[^-|–—<]{2,30}$/;

/** The words of a headline that say something: without "[속보]", "UPDATE 1-" and the outlet's name. */
export function headlineWords(title: string): string[] {
  const plain = title.normalize('NFKC').replace(kindMark, '');
  const bare = plain.replace(outletMark, '');
  const words = storyWords(storyWords(bare).length >= 3 ? bare : plain).filter(
    (word) => !emptyWords.has(word),
  );
  return words;
}

const emptyWords = new Set(
  'a an the of to in on at as for by and or is are its it with from after over'.split(' '),
);

/** How alike two headlines are: the share of runs of two letters that they have in common, 0 to 1 (Jaccard); 0 where one is missing. */
export function headlineLikeness(one: string | null, other: string | null): number {
  const [some, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...some].filter((pair) => others.has(pair)).length;
  const all = some.size + others.size - shared;
  return all === 0 ? 0 : shared / all;
}

function pairsOf(title: string | null): Set<string> {
  const letters = headlineWords(title ?? '').join('');
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** From this likeness on two headlines of one feed entry are one story’s, edited. */
export const sameEntryLikeness = 0.3;
