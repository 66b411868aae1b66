import type { ProblemCode, ProblemKind } from '../../shared/schemas/problem.ts';

/** What a sentence about a kind of problem may name. */
export interface ProblemFacts {
  /** The sentence of the server, in English. */
  readonly detail: string;
  /** The first parameter that is wrong; null where none is named. */
  readonly parameter: string | null;
}

/** What a code speaks of, by name; empty where the server did not say. */
export type ProblemValues = (name: string) => string;

/** Sentences about requests that the server refused, or could not answer. */
export interface ProblemWords {
  /** Of a kind, where no code says what exactly is wrong. */
  kind: Record<ProblemKind, (facts: ProblemFacts) => string>;
  code: Record<ProblemCode, (value: ProblemValues) => string>;
}
