import { type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../shared/schemas/claim.ts';
import {
  type ClaimListQuery,
  type ClaimListReply,
  ClaimListReplySchema,
} from '../../shared/schemas/claim-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { claimOf, claimRow, namedClaimOf } from './claim-rows.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { selectNamedClaims, verdictIs } from './named-claims.ts';
import type { Database } from './open-database.ts';
import { type Told, toldNow } from './told-rows.ts';
import { inTransaction, readTogether } from './transactions.ts';
import { keepVerdicts } from './verdict-history.ts';
import { replaceRows } from './write-rows.ts';

/**
 * Makes `claims` the claims of an article; `knownAt` says since when, null (the default) since the article. Each verdict that is new or not the one before is added to the history, which
 * is never cut. True where something changed.
 */
export function replaceClaims(
  database: Database,
  articleId: string,
  claims: readonly Claim[],
  knownAt: (claim: Claim) => InstantUtc | null = () => null,
): Promise<boolean> {
  return replaceToldClaims(database, articleId, toldNow(claims, knownAt));
}

/** As `replaceClaims`, with those that were told earlier and are no longer; these come last and have no new verdicts. */
export function replaceToldClaims(
  database: Database,
  articleId: string,
  told: readonly Told<Claim>[],
): Promise<boolean> {
  const rows = told.map(({ item, ...known }, ordinal) => claimRow(ordinal, item, known));
  return inTransaction(database, async (transaction) => {
    await keepVerdicts(
      transaction,
      articleId,
      rows.filter((row) => row.knownUntil === null),
    );
    return replaceRows(transaction, 'claim', { articleId }, rows);
  });
}

/** The claims of an article that are told now, in the order of its text. */
export async function claimsOfArticle(database: Database, articleId: string): Promise<Claim[]> {
  const rows = await database
    .selectFrom('claim')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('knownUntil', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map(claimOf);
}

const newestFirst: readonly SortColumn[] = [
  { by: sql`coalesce(claim."date", '')`, direction: 'desc' },
  { by: sql`claim."articleId"`, direction: 'asc' },
  { by: sql`claim."ordinal"`, direction: 'asc' },
];

/** One page of claims with their articles, newest day first; claims of unknown day last. Throws a `BadCursorError`. */
export function listClaims(database: Database, query: ClaimListQuery): Promise<ClaimListReply> {
  const place = query.cursor === undefined ? null : decodeCursor('claims', ['', '', 0], query.cursor);
  return readTogether(database, async (transaction) => {
    const condition = matches(query);
    const { total } = await transaction
      .selectFrom('claim')
      .leftJoin('article', 'article.id', 'claim.articleId')
      .select((select) => select.fn.countAll<number>().as('total'))
      .where(condition)
      .executeTakeFirstOrThrow();
    const rows = await selectNamedClaims(transaction, query.asOf)
      .leftJoin('article', 'article.id', 'claim.articleId')
      .where(condition)
      .$if(place !== null, (select) => select.where(isAfter(newestFirst, place ?? [])))
      .orderBy(inOrder(newestFirst))
      .limit(query.limit + 1)
      .execute();
    const { page, nextCursor } = pageOf(rows, query.limit, (row) =>
      encodeCursor('claims', [row.date ?? '', row.articleId, row.ordinal]),
    );
    const heads = await articleHeads(
      transaction,
      page.map((row) => row.articleId),
      query.asOf,
    );
    const named = page.map((row) => ({ claim: namedClaimOf(row), article: heads.get(row.articleId) }));
    return ClaimListReplySchema.parse({ rows: named, total, nextCursor });
  });
}

function matches({ instrument, kind, verdict, from, to, asOf }: ClaimListQuery): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [isKnown('claim', asOf)];
  if (instrument !== undefined) conditions.push(sql`claim."instrumentId" = ${instrument}`);
  if (kind !== undefined) conditions.push(sql`claim."kind" = ${kind}`);
  if (verdict !== undefined) conditions.push(verdictIs(verdict, asOf));
  if (from !== undefined) conditions.push(sql`claim."date" >= ${from}`);
  if (to !== undefined) conditions.push(sql`claim."date" <= ${to}`);
  if (asOf !== undefined) conditions.push(sql`article."knownAt" <= ${asOf}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
