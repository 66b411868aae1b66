import type { ReadSentence } from './named-sentence.ts';

/**
 * How many sentences may name the day of the report: up to the first below the headline that has a number and a name. A
 * day that is first named behind it, where numbers without a day came before, is a day told in passing.
 */
export function leadLength(reads: readonly ReadSentence[]): number {
  const headline = reads[0]?.sentence.paragraph;
  const first = reads.findIndex(
    ({ sentence, frames, candidates }) =>
      sentence.paragraph !== headline &&
      frames.length > 0 &&
      candidates.some((one) => one.instrument !== null),
  );
  return first < 0 ? reads.length : first + 1;
}
