import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../../shared/schemas/claim.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';

/**
 * The verdict of a row of `claim` as it could be given at a moment: one that prices settled is `pending` before the bar of
 * its session was known. Without a moment it is the stored one.
 */
export function verdictAt(asOf: InstantUtc | undefined): RawBuilder<string> {
  if (asOf === undefined) return sql<string>`claim."verdict"`;
  return sql<string>`case
    when claim."verdict" in ('verified', 'contradicted') and claim."date" > coalesce((
      select max(session_bar."sessionDate") from session_bar
      where session_bar."instrumentId" = claim."instrumentId" and session_bar."knownAt" <= ${asOf}
    ), '') then 'pending'
    else claim."verdict" end`;
}

/** True of a row of `claim` that had a verdict at a moment. The stored verdict is asked for too, which an index knows. */
export function verdictIs(verdict: Verdict, asOf: InstantUtc | undefined): RawBuilder<boolean> {
  if (asOf === undefined) return sql<boolean>`claim."verdict" = ${verdict}`;
  const stored = verdict === 'pending' ? ['pending', 'verified', 'contradicted'] : [verdict];
  return sql<boolean>`(claim."verdict" in (${sql.join(stored)}) and ${verdictAt(asOf)} = ${verdict})`;
}

/** Claims with what a reply needs of them: the names of the instrument, and the verdict at a moment. */
export function selectNamedClaims(database: Database, asOf: InstantUtc | undefined) {
  return database
    .selectFrom('claim')
    .leftJoin('instrument', 'instrument.id', 'claim.instrumentId')
    .selectAll('claim')
    .select([
      'instrument.nameKorean as instrumentNameKorean',
      'instrument.nameEnglish as instrumentNameEnglish',
      verdictAt(asOf).as('verdictThen'),
    ]);
}
