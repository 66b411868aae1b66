import type { Frame } from './frame.ts';
import type { DayWord } from './grammar.ts';
import type { Sentence } from './sentences.ts';
import type { Candidate } from './subjects.ts';

/** One sentence with what it names. Candidates and day words are ascending. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly number: number;
  readonly frames: readonly Frame[];
  readonly candidates: readonly Candidate[];
  readonly dayWords: readonly DayWord[];
}

/** Where in a sentence something is said of a day. Offsets are into the text. */
export interface DayPlace {
  readonly start: number;
  readonly end: number;
  /** End of the number before it in the sentence, or the sentence's start. */
  readonly leadStart: number;
  /** End of the words that belong to it. */
  readonly tailEnd: number;
  readonly clauseStart: number;
}
