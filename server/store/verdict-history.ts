import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { ClaimRow, ClaimVerdictRow } from './tables.ts';
import { insertRows, signature } from './write-rows.ts';

/**
 * Adds to the history each verdict on the claims of an article that does not read as the last one kept of its claim.
 * `judgedAt`: when the prices changed that made it; null where it comes with the article.
 */
export async function keepVerdicts(
  database: Database,
  articleId: string,
  claims: readonly ClaimRow[],
  judgedAt: InstantUtc | null = null,
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
    const row: ClaimVerdictRow = { ...verdictRow(claim, last ? last.sequence + 1 : 1), judgedAt };
    return last && saidIn(last) === saidIn(row) ? [] : [row];
  });
  await insertRows(database, 'claim_verdict', added);
  if (added.length === 0) return;
  await raiseForRows(database, 'claim_verdict', [], added);
}

/** What a row says, whenever it came to be said. */
function saidIn(row: ClaimVerdictRow): string {
  return signature({ ...row, sequence: 0, judgedAt: null });
}

function verdictRow(claim: ClaimRow, sequence: number): Omit<ClaimVerdictRow, 'judgedAt'> {
  const { id, articleId, instrumentId, kind, date, quote, verdict, reason } = claim;
  const { reference, seriesStart, priceSourceId, claimVersion } = claim;
  const { basis, difference, differencePercent, dueAt, dueFrom } = claim;
  return {
    ...{ claimId: id, sequence, articleId, instrumentId, kind, date, quote, verdict, reason },
    ...{ reference, seriesStart, priceSourceId, claimVersion },
    ...{ basis, difference, differencePercent, dueAt, dueFrom },
  };
}
