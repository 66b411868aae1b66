import type { ClaimCheck, ClaimReference, VerdictReason } from '../../shared/schemas/claim.ts';

/** A verdict with its reason and what the price data say, before the series is named. */
export type Outcome = Pick<ClaimCheck, 'verdict' | 'reason' | 'reference'>;

/** A reference that says this much and nothing else. */
export function reference(known: Partial<ClaimReference>): ClaimReference {
  return { value: null, low: null, high: null, previousExtreme: null, previousExtremeDate: null, ...known };
}

/** The data cannot settle it, for this reason; what they do say goes along. */
export function unverifiable(reason: VerdictReason, known: ClaimReference | null = null): Outcome {
  return { verdict: 'unverifiable', reason, reference: known };
}

/** The data agree with it. */
export function verified(known: ClaimReference, reason: VerdictReason = 'matches'): Outcome {
  return { verdict: 'verified', reason, reference: known };
}

/** The data have the session and disagree. */
export function contradicted(known: ClaimReference, reason: VerdictReason = 'differs'): Outcome {
  return { verdict: 'contradicted', reason, reference: known };
}
