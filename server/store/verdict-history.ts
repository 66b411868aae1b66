import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import type { ClaimRow, ClaimVerdictRow } from './tables.ts';
import { insertRows, signature } from './write-rows.ts';

/** Adds to the history each verdict on the claims of an article that does not read as the last one kept of its claim. */
export async function keepVerdicts(
  database: Database,
  articleId: string,
  claims: readonly ClaimRow[],
): Promise<void> {
  const stored = await database
    .selectFrom('claim_verdict')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('sequence')
    .execute();
  const kept = groupBy(stored, (row) => row.claimId);
  const added = claims.flatMap((claim) => {
    const last = kept.get(claim.id)?.at(-1);
    const row = verdictRow(claim, last ? last.sequence + 1 : 1);
    return last && signature({ ...last, sequence: 0 }) === signature({ ...row, sequence: 0 }) ? [] : [row];
  });
  await insertRows(database, 'claim_verdict', added);
}

function verdictRow(claim: ClaimRow, sequence: number): ClaimVerdictRow {
  const { id, articleId, instrumentId, kind, date, quote, verdict, reason } = claim;
  const { reference, seriesStart, priceSourceId, claimVersion } = claim;
  return {
    ...{ claimId: id, sequence, articleId, instrumentId, kind, date, quote, verdict, reason },
    ...{ reference, seriesStart, priceSourceId, claimVersion },
  };
}
