import { type LinkJudgement, LinkJudgementSchema } from '../../shared/schemas/link-judgement.ts';
import { type ShownJudgement, ShownJudgementSchema } from '../../shared/schemas/link-judgement-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import type { Audience } from './shown-text.ts';
import type { LinkJudgementRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { storable } from './write-rows.ts';

/** A judgement that is not kept yet. */
export type NewLinkJudgement = Omit<LinkJudgement, 'id' | 'withdrawnBy' | 'withdrawnAt'>;

/** Keeps a judgement as the newest of its article. Gives it with its id. */
export function addLinkJudgement(database: Database, given: NewLinkJudgement): Promise<LinkJudgement> {
  return inTransaction(database, async (transaction) => {
    const { articleId, instrumentId, verdict, span, reason, madeBy, madeAt } = given;
    const last = await transaction
      .selectFrom('link_judgement')
      .select((select) => select.fn.max<number | null>('sequence').as('sequence'))
      .where('articleId', '=', articleId)
      .executeTakeFirst();
    const sequence = (last?.sequence ?? 0) + 1;
    const row: LinkJudgementRow = {
      ...{ id: `${articleId}-j${sequence}`, articleId, sequence, instrumentId, verdict },
      ...{ start: span?.start ?? null, end: span?.end ?? null, surfaceForm: span?.surfaceForm ?? null },
      ...{ reason, madeBy, madeAt, withdrawnBy: null, withdrawnAt: null },
    };
    await transaction.insertInto('link_judgement').values(storable(row)).execute();
    await raiseDataVersion(transaction);
    return judgementOf(storable(row));
  });
}

/** Stamps a judgement as withdrawn; one that is so already keeps its stamp. The judgement, null where the article has none of this id. */
export function withdrawLinkJudgement(
  database: Database,
  articleId: string,
  id: string,
  { withdrawnBy, withdrawnAt }: { withdrawnBy: string; withdrawnAt: InstantUtc },
): Promise<LinkJudgement | null> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('link_judgement')
      .set(storable({ withdrawnBy, withdrawnAt }))
      .where('id', '=', id)
      .where('articleId', '=', articleId)
      .where('withdrawnAt', 'is', null)
      .execute();
    await raiseDataVersion(transaction);
    return (await judgementsOfArticle(transaction, articleId)).find((one) => one.id === id) ?? null;
  });
}

/** All judgements on an article in the order of their making, withdrawn ones included. */
export async function judgementsOfArticle(database: Database, articleId: string): Promise<LinkJudgement[]> {
  const rows = await database
    .selectFrom('link_judgement')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('sequence')
    .execute();
  return rows.map(judgementOf);
}

/**
 * The judgements on an article that are in force at a moment (absent: now): not withdrawn, and the last on their instrument
 * and span. Who made them and why is for the operator alone: it may name a person, and their words are their own.
 */
export async function shownJudgements(
  database: Database,
  articleId: string,
  audience: Audience,
  asOf: InstantUtc | undefined,
): Promise<ShownJudgement[]> {
  const rows = await database
    .selectFrom('link_judgement')
    .innerJoin('instrument', 'instrument.id', 'link_judgement.instrumentId')
    .selectAll('link_judgement')
    .select(['instrument.nameKorean', 'instrument.nameEnglish'])
    .where('articleId', '=', articleId)
    .where((is) =>
      asOf === undefined
        ? is('withdrawnAt', 'is', null)
        : is.and([
            is('madeAt', '<=', asOf),
            is.or([is('withdrawnAt', 'is', null), is('withdrawnAt', '>', asOf)]),
          ]),
    )
    .orderBy('sequence')
    .execute();
  const latest = new Map(
    rows.map((row) => [JSON.stringify([row.instrumentId, row.start, row.end, row.surfaceForm]), row.id]),
  );
  const deciding = new Set(latest.values());
  return rows
    .filter((row) => deciding.has(row.id))
    .map(({ nameKorean, nameEnglish, ...row }) => {
      const judgement = judgementOf(row);
      const person = audience === 'operator' ? {} : { madeBy: null, reason: null };
      const names = { instrumentNameKorean: nameKorean, instrumentNameEnglish: nameEnglish };
      return ShownJudgementSchema.parse({ ...judgement, ...names, ...person });
    });
}

function judgementOf({ start, end, surfaceForm, ...row }: LinkJudgementRow): LinkJudgement {
  const span = start === null ? null : { start, end, surfaceForm };
  return LinkJudgementSchema.parse({ ...row, span });
}
