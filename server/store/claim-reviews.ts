import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/** True of a row of `claim_judgement` that is in force at a moment (absent: now): made by then, and not withdrawn by then. */
function isInForce(asOf: InstantUtc | undefined): RawBuilder<boolean> {
  return asOf === undefined
    ? sql<boolean>`claim_judgement."withdrawnAt" is null`
    : sql<boolean>`(claim_judgement."madeAt" <= ${asOf}
        and (claim_judgement."withdrawnAt" is null or claim_judgement."withdrawnAt" > ${asOf}))`;
}

/** True of a row of `claim_judgement` and a row of `claim` (under the name given) that are of the same statement. */
function speaksOf(claim: 'claim' | 'judged'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${claim}.${name}`);
  return sql<boolean>`(claim_judgement."articleId" = ${column('articleId')}
    and claim_judgement."kind" = ${column('kind')} and claim_judgement."quote" = ${column('quote')}
    and claim_judgement."instrumentId" is not distinct from ${column('instrumentId')}
    and claim_judgement."value" is not distinct from ${column('value')}
    and claim_judgement."date" is not distinct from ${column('date')})`;
}

/**
 * True of a row of `claim` that a person's judgement takes its verdict from at a moment (absent: now). It goes from the
 * judgements, of which there are few, to their claims, once a query: `cross join` holds SQLite to that, which counts a table
 * without rows as a large one and would read all claims.
 */
export function isUnderReview(asOf: InstantUtc | undefined): RawBuilder<boolean> {
  // By what each index of claims has, so that those are counted from it alone.
  return sql<boolean>`(claim."articleId", claim."ordinal") in (
    select judged."articleId", judged."ordinal" from claim_judgement cross join claim as judged
    where ${speaksOf('judged')} and ${isInForce(asOf)}
  )`;
}

/** The id of the judgement that was made last of those in force on a row of `claim`; null where there is none. */
export function reviewId(asOf: InstantUtc | undefined): RawBuilder<string | null> {
  return sql<string | null>`(
    select claim_judgement."id" from claim_judgement where ${speaksOf('claim')} and ${isInForce(asOf)}
    order by claim_judgement."sequence" desc limit 1
  )`;
}
