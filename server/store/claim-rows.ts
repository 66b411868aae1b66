import { type Claim, ClaimReferenceSchema, ClaimSchema } from '../../shared/schemas/claim.ts';
import { type NamedClaim, NamedClaimSchema } from '../../shared/schemas/event-reply.ts';
import { readJson } from './json-column.ts';
import { shownQuote } from './shown-text.ts';
import type { ClaimRow } from './tables.ts';
import type { Told } from './told-rows.ts';

/** A claim as a row of `claim`; `ordinal` is its place among those of the article, `known` as of `MentionRow`. */
export function claimRow(
  ordinal: number,
  claim: Claim,
  known: Pick<Told<Claim>, 'knownAt' | 'knownUntil'>,
): ClaimRow {
  const { id, articleId, instrumentId, kind, value, valueHigh, unit, modifier, precision } = claim;
  const { extremeBasis, changeBase, session, date, fromDate, start, end, quote } = claim;
  const { verdict, reason, reference, seriesStart, priceSourceId, claimVersion } = claim;
  return {
    ...{ id, articleId, ordinal, instrumentId, kind, value, valueHigh, unit, modifier, precision },
    ...{ extremeBasis, changeBase, session, date, fromDate, start, end, quote },
    ...{ verdict, reason, seriesStart, priceSourceId, claimVersion, ...known },
    reference: reference === null ? null : JSON.stringify(reference),
  };
}

/** A row of `claim` as a claim. */
export function claimOf(row: ClaimRow): Claim {
  return ClaimSchema.parse({ ...row, reference: referenceOf(row) });
}

function referenceOf({ reference }: Pick<ClaimRow, 'reference'>) {
  return reference === null ? null : readJson(ClaimReferenceSchema, reference);
}

/** A claim as a query for a reply gives it: with names, and with the verdict that it had at the moment asked for. */
export type NamedClaimRow = ClaimRow & {
  instrumentNameKorean: string | null;
  instrumentNameEnglish: string | null;
  verdictThen: string;
};

/** A claim for a reply, with no more of the article's words than may be given out. Where its session was not closed yet at the moment asked for, it says so and tells no price. */
export function namedClaimOf(row: NamedClaimRow): NamedClaim {
  const check =
    row.verdictThen === row.verdict
      ? { reference: referenceOf(row) }
      : { verdict: row.verdictThen, reason: 'sessionNotClosed', reference: null };
  return NamedClaimSchema.parse({ ...row, ...check, quote: shownQuote(row.quote, row.value) });
}
