import type { ClaimCheck, ClaimReference, VerdictBasis, VerdictReason } from '../../shared/schemas/claim.ts';

/** A verdict with its reason, its basis and what the price data say, before the series is named. */
export type Outcome = Omit<ClaimCheck, 'seriesStart' | 'priceSourceId'>;

/** A reference that says this much and nothing else. */
export function reference(known: Partial<ClaimReference>): ClaimReference {
  return { value: null, low: null, high: null, previousExtreme: null, previousExtremeDate: null, ...known };
}

/** The data cannot settle it, for this reason; what they do say goes along. */
export function unverifiable(reason: VerdictReason, known: ClaimReference | null = null): Outcome {
  return { verdict: 'unverifiable', reason, reference: known };
}

/** The data agree with it; `basis` is given where it needs saying. */
export function verified(
  known: ClaimReference,
  reason: VerdictReason = 'matches',
  basis?: VerdictBasis,
): Outcome {
  return {
    verdict: 'verified',
    reason,
    reference: known,
    ...(basis && { basis }),
  };
}

/** The data have the session and disagree. */
export function contradicted(known: ClaimReference, reason: VerdictReason = 'differs'): Outcome {
  return { verdict: 'contradicted', reason, reference: known };
}
