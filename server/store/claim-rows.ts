import { type Claim, ClaimSchema } from '../../shared/schemas/claim.ts';
import { type NamedClaim, NamedClaimSchema } from '../../shared/schemas/event-reply.ts';
import { referenceColumn, storedReference } from './reference-column.ts';
import { shownQuote } from './shown-text.ts';
import type { ClaimRow } from './tables.ts';
import type { Told } from './told-rows.ts';

/** A claim as a row of `claim`; `ordinal` is its place among those of the article, `known` as of `MentionRow`. */
export function claimRow(
  ordinal: number,
  claim: Claim,
  known: Pick<Told<Claim>, 'knownAt' | 'knownUntil'>,
): Omit<ClaimRow, 'pricesKnownAt'> {
  const { id, articleId, instrumentId, kind, value, valueHigh, unit, modifier, precision } = claim;
  const { extremeBasis, changeBase, session, date, fromDate, start, end, quote } = claim;
  const { verdict, reason, reference, seriesStart, priceSourceId, claimVersion } = claim;
  const { basis, difference, differencePercent, dueAt, dueFrom } = claim;
  return {
    ...{ id, articleId, ordinal, instrumentId, kind, value, valueHigh, unit, modifier, precision },
    ...{ extremeBasis, changeBase, session, date, fromDate, start, end, quote },
    ...{ verdict, reason, seriesStart, priceSourceId, claimVersion, ...known },
    reference: reference === null ? null : referenceColumn(reference),
    isAmbiguous: Number(claim.isAmbiguous ?? false),
    basis: basis ?? null,
    difference: difference ?? null,
    differencePercent: differencePercent ?? null,
    dueAt: dueAt ?? null,
    dueFrom: dueFrom ?? null,
  };
}

/** A row of `claim` as a claim. */
export function claimOf(row: ClaimRow): Claim {
  return ClaimSchema.parse({ ...row, ...saidBeside(row), reference: referenceOf(row) });
}

/** What a claim may say beside its verdict; what is empty in the row is absent. */
function saidBeside(row: ClaimRow) {
  const { isAmbiguous, basis, difference, differencePercent, dueAt, dueFrom } = row;
  return {
    isAmbiguous: isAmbiguous === 1 ? true : undefined,
    basis: basis ?? undefined,
    difference: difference ?? undefined,
    differencePercent: differencePercent ?? undefined,
    dueAt: dueAt ?? undefined,
    dueFrom: dueFrom ?? undefined,
  };
}

/** Of a verdict that is not told: nor is what was said beside it. */
const nothingBeside = {
  ...{ basis: undefined, difference: undefined, differencePercent: undefined },
  ...{ dueAt: undefined, dueFrom: undefined },
};

function referenceOf({ reference }: Pick<ClaimRow, 'reference'>) {
  return reference === null ? null : storedReference(reference);
}

/** A claim as a query for a reply gives it: with names, and with the verdict that it had at the moment asked for. */
export type NamedClaimRow = ClaimRow & {
  instrumentNameKorean: string | null;
  instrumentNameEnglish: string | null;
  verdictThen: string;
  reviewId: string | null;
  reviewFault: string | null;
  reviewMadeAt: string | null;
};

/**
 * A claim for a reply, with no more of the article's words than may be given out. Where its session was not closed yet at the
 * moment asked for, or a person's judgement took its verdict away, it says so and tells no price.
 */
export function namedClaimOf(row: NamedClaimRow): NamedClaim {
  return NamedClaimSchema.parse({
    ...{ ...row, ...saidBeside(row), ...checkThen(row) },
    quote: shownQuote(row.quote, row.value),
  });
}

function checkThen(row: NamedClaimRow) {
  const { reviewId: id, reviewFault: fault, reviewMadeAt: madeAt } = row;
  if (id !== null) {
    return {
      ...{ verdict: 'unverifiable', reason: 'underReview', reference: null, ...nothingBeside },
      review: { id, fault, madeAt },
    };
  }
  return row.verdictThen === row.verdict
    ? { reference: referenceOf(row) }
    : { verdict: row.verdictThen, reason: 'sessionNotClosed', reference: null, ...nothingBeside };
}
