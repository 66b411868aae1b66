import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { claimsTold } from './claims-told.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { ClaimRow, ClaimVerdictRow } from './tables.ts';
import { insertRows, signature } from './write-rows.ts';

/**
 * All verdicts on the claims of an article, by their sequence. A claim that has had one alone, with the article, tells it itself:
 * there is no row of it until another one comes, or the claim goes.
 */
export async function verdictsOfArticle(database: Database, articleId: string): Promise<ClaimVerdictRow[]> {
  return (await readHistory(database, articleId)).map(({ row }) => row);
}

/** A verdict, and whether it has a row of its own. */
interface PastVerdict {
  readonly row: ClaimVerdictRow;
  readonly isStored: boolean;
}

async function readHistory(database: Database, articleId: string): Promise<PastVerdict[]> {
  const stored = await database
    .selectFrom('claim_verdict')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('sequence')
    .execute();
  const claims = await claimsTold(database, articleId);
  const withRows = new Set(stored.map(({ claimId }) => claimId));
  const untold = claims.filter(({ id }) => !withRows.has(id));
  return [
    ...untold.map((claim) => ({ row: verdictRow(claim, 1, null), isStored: false })),
    ...stored.map((row) => ({ row, isStored: true })),
  ];
}

/**
 * Adds to the history each verdict on the claims of an article that does not read as the last one of its claim, and those that
 * the stored claims tell and will not tell any more. `judgedAt`: when the prices changed that made it; null where it comes with
 * the article. Call it before the claims are stored, in the same transaction.
 */
export async function keepVerdicts(
  database: Database,
  articleId: string,
  claims: readonly ClaimRow[],
  judgedAt: InstantUtc | null = null,
): Promise<void> {
  const history = await readHistory(database, articleId);
  const pastOf = groupBy(history, ({ row }) => row.claimId);
  const stays = new Set<string>();
  const added: ClaimVerdictRow[] = [];
  for (const claim of claims) {
    const last = pastOf.get(claim.id)?.at(-1);
    const row = verdictRow(claim, last ? last.row.sequence + 1 : 1, judgedAt);
    const isSame = last !== undefined && saidIn(last.row) === saidIn(row);
    const isFirst = last === undefined && judgedAt === null;
    if (isSame || isFirst) stays.add(claim.id);
    else added.push(row);
  }
  const leaving = history.filter(({ row, isStored }) => !isStored && !stays.has(row.claimId));
  const rows = [...leaving.map(({ row }) => row), ...added];
  await insertRows(database, 'claim_verdict', rows);
  if (rows.length === 0) return;
  await raiseForRows(database, 'claim_verdict', [], rows);
}

/** What a row says, whenever it came to be said. */
function saidIn(row: ClaimVerdictRow): string {
  return signature({ ...row, sequence: 0, judgedAt: null });
}

function verdictRow(claim: ClaimRow, sequence: number, judgedAt: InstantUtc | null): ClaimVerdictRow {
  const { id, articleId, instrumentId, kind, date, quote, verdict, reason } = claim;
  const { reference, seriesStart, priceSourceId, claimVersion } = claim;
  const { basis, difference, differencePercent, dueAt, dueFrom } = claim;
  return {
    ...{ claimId: id, sequence, articleId, instrumentId, kind, date, quote, verdict, reason },
    ...{ reference, seriesStart, priceSourceId, claimVersion },
    ...{ basis, difference, differencePercent, dueAt, dueFrom, judgedAt },
  };
}
