import { sql } from 'kysely';
import { type ClaimJudgement, ClaimJudgementSchema } from '../../shared/schemas/claim-judgement.ts';
import {
  type ClaimJudgementListQuery,
  type ClaimJudgementListReply,
  ClaimJudgementListReplySchema,
} from '../../shared/schemas/claim-judgement-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleIdsIn } from './claim-ids.ts';
import { raiseDataVersion } from './data-version.ts';
import { renewVerdictsOfArticle } from './event-verdicts.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import type { Database } from './open-database.ts';
import { shownQuote } from './shown-text.ts';
import type { ClaimJudgementRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { storable } from './write-rows.ts';

/** What a person says of a number, before it is kept. `quote` is as it was shown. */
export type NewClaimJudgement = Pick<ClaimJudgement, 'quote' | 'fault' | 'note' | 'madeBy' | 'madeAt'>;

/** What became of it: the claim may be gone, or its id may name another statement after its article was read again. */
export type JudgedClaim =
  | { readonly outcome: 'kept'; readonly judgement: ClaimJudgement }
  | { readonly outcome: 'noClaim' }
  | { readonly outcome: 'otherWords'; readonly quote: string };

/** Keeps a judgement on the claim that has this id now, as the newest of its article. */
export function addClaimJudgement(
  database: Database,
  claimId: string,
  given: NewClaimJudgement,
): Promise<JudgedClaim> {
  return inTransaction(database, async (transaction) => {
    const claim = await transaction
      .selectFrom('claim')
      .select(['articleId', 'instrumentId', 'kind', 'value', 'date', 'quote'])
      .where('articleId', 'in', articleIdsIn(claimId))
      .where('id', '=', claimId)
      .where('knownUntil', 'is', null)
      .executeTakeFirst();
    if (!claim) return { outcome: 'noClaim' };
    const quote = shownQuote(claim.quote, claim.value);
    if (quote !== given.quote) return { outcome: 'otherWords', quote };
    const last = await transaction
      .selectFrom('claim_judgement')
      .select((select) => select.fn.max<number | null>('sequence').as('sequence'))
      .where('articleId', '=', claim.articleId)
      .executeTakeFirst();
    const sequence = (last?.sequence ?? 0) + 1;
    const { fault, note, madeBy, madeAt } = given;
    const row: ClaimJudgementRow = {
      ...{ id: `${claim.articleId}-n${sequence}`, sequence, ...claim },
      ...{ fault, note, madeBy, madeAt, withdrawnBy: null, withdrawnAt: null },
    };
    await transaction.insertInto('claim_judgement').values(storable(row)).execute();
    await renewVerdictsOfArticle(transaction, claim.articleId);
    await raiseDataVersion(transaction);
    return { outcome: 'kept', judgement: judgementOf(storable(row)) };
  });
}

/** Stamps a judgement as withdrawn; one that is so already keeps its stamp. Null where none has this id. */
export function withdrawClaimJudgement(
  database: Database,
  id: string,
  { withdrawnBy, withdrawnAt }: { withdrawnBy: string; withdrawnAt: InstantUtc },
): Promise<ClaimJudgement | null> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('claim_judgement')
      .set(storable({ withdrawnBy, withdrawnAt }))
      .where('id', '=', id)
      .where('withdrawnAt', 'is', null)
      .execute();
    const row = await transaction
      .selectFrom('claim_judgement')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    await renewVerdictsOfArticle(transaction, row.articleId);
    await raiseDataVersion(transaction);
    return judgementOf(row);
  });
}

const newestFirst: readonly SortColumn[] = [
  { by: sql`claim_judgement."madeAt"`, direction: 'desc' },
  { by: sql`claim_judgement."id"`, direction: 'asc' },
];

/**
 * One page of judgements, the newest first, withdrawn ones included, with their authors and words: for the operator alone.
 * Throws a `BadCursorError`.
 */
export async function listClaimJudgements(
  database: Database,
  { article, cursor, limit }: ClaimJudgementListQuery,
): Promise<ClaimJudgementListReply> {
  const place = cursor === undefined ? null : decodeCursor('claimJudgements', ['', ''], cursor);
  const rows = await database
    .selectFrom('claim_judgement')
    .leftJoin('instrument', 'instrument.id', 'claim_judgement.instrumentId')
    .selectAll('claim_judgement')
    .select(['instrument.nameKorean', 'instrument.nameEnglish'])
    .$if(article !== undefined, (select) => select.where('articleId', '=', article ?? ''))
    .$if(place !== null, (select) => select.where(isAfter(newestFirst, place ?? [])))
    .orderBy(inOrder(newestFirst))
    .limit(limit + 1)
    .execute();
  const { page, nextCursor } = pageOf(rows, limit, ({ madeAt, id }) =>
    encodeCursor('claimJudgements', [madeAt, id]),
  );
  return ClaimJudgementListReplySchema.parse({
    nextCursor,
    judgements: page.map(({ nameKorean, nameEnglish, ...row }) => ({
      ...judgementOf(row),
      instrumentNameKorean: nameKorean,
      instrumentNameEnglish: nameEnglish,
    })),
  });
}

function judgementOf(row: ClaimJudgementRow): ClaimJudgement {
  return ClaimJudgementSchema.parse({ ...row, quote: shownQuote(row.quote, row.value) });
}
