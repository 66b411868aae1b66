import type { SessionDate } from '../../shared/units/session-date.ts';

/**
 * What was derived from the prices of an instrument as they stood at a moment, from a session on. `moment` is empty for what
 * follows from the bars as they were known first; else it is when a revision was fetched, or a person decided something.
 */
export interface DerivedStep<Item> {
  readonly moment: string;
  readonly from: SessionDate | '';
  readonly items: readonly Item[];
}

/** The derived rows of an instrument that are to be written. */
export interface Derived<Item> {
  /** The steps in the order of their moments. */
  readonly steps: readonly DerivedStep<Item>[];
  /** True where the steps tell everything; false where they go on from the rows that are stored. */
  readonly anew: boolean;
  /** When a session could be known first; empty where that is not known. */
  readonly knownAt: (session: string) => string;
}

/** The first session that the steps speak of: rows of earlier ones stay as they are. */
export function firstSessionOf({ steps, anew }: Derived<unknown>): SessionDate | '' {
  if (anew) return '';
  return steps.map(({ from }) => from).sort()[0] ?? '';
}
