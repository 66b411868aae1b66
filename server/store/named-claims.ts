import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../../shared/schemas/claim.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { isUnderReview, reviewId } from './claim-reviews.ts';
import type { Access } from './list-conditions.ts';
import type { Database } from './open-database.ts';

/**
 * The verdict of a row of `claim` as it could be given at a moment: one that prices settled is `pending` before the bar of
 * its session was known, and one that a person's judgement took away is `unverifiable` from then on. Without a moment it is
 * the stored one, unless it is under review now.
 */
export function verdictAt(asOf: InstantUtc | undefined): RawBuilder<string> {
  const reviewed = sql`when ${isUnderReview(asOf)} then 'unverifiable'`;
  if (asOf === undefined) return sql<string>`case ${reviewed} else claim."verdict" end`;
  return sql<string>`case
    ${reviewed}
    when claim."verdict" in ('verified', 'contradicted') and claim."date" is not null
      and (claim."pricesKnownAt" is null or claim."pricesKnownAt" > ${asOf}) then 'pending'
    else claim."verdict" end`;
}

/** True of a row of `claim` that had a verdict at a moment. */
export function verdictIs(verdict: Verdict, asOf: InstantUtc | undefined): RawBuilder<boolean> {
  return verdictIsOneOf([verdict], asOf);
}

/**
 * True of a row of `claim` that had one of these verdicts at a moment. The stored verdict is asked for too, which an index
 * knows; as an expression where the claims are gone through in another order.
 */
export function verdictIsOneOf(
  verdicts: readonly Verdict[],
  asOf: InstantUtc | undefined,
  access: Access = 'gather',
): RawBuilder<boolean> {
  const isPending = verdicts.includes('pending') && asOf !== undefined;
  const stored = [...new Set([...verdicts, ...(isPending ? (['verified', 'contradicted'] as const) : [])])];
  const column = access === 'walk' ? sql`coalesce(claim."verdict", '')` : sql`claim."verdict"`;
  const isStored = sql<boolean>`${column} in (${sql.join(stored)})`;
  if (!verdicts.includes('unverifiable')) {
    return sql<boolean>`(${isStored} and ${verdictAt(asOf)} in (${sql.join([...verdicts])}))`;
  }
  const candidates = sql<boolean>`(${isStored} or ${isUnderReview(asOf)})`;
  return verdicts.length === 1
    ? candidates
    : sql<boolean>`(${candidates} and ${verdictAt(asOf)} in (${sql.join([...verdicts])}))`;
}

/** Claims with what a reply needs of them: the names of the instrument, the verdict at a moment, and the judgement on it. */
export function selectNamedClaims(database: Database, asOf: InstantUtc | undefined) {
  return database
    .selectFrom('claim')
    .leftJoin('instrument', 'instrument.id', 'claim.instrumentId')
    .leftJoin('claim_judgement as review', (join) => join.on(sql`review."id"`, '=', reviewId(asOf)))
    .selectAll('claim')
    .select([
      'instrument.nameKorean as instrumentNameKorean',
      'instrument.nameEnglish as instrumentNameEnglish',
      'review.id as reviewId',
      'review.fault as reviewFault',
      'review.madeAt as reviewMadeAt',
      verdictAt(asOf).as('verdictThen'),
    ]);
}
