import { sql } from 'kysely';
import type { Claim } from '../../shared/schemas/claim.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { claimOf, claimRow } from './claim-rows.ts';
import { claimsTold } from './claims-told.ts';
import { noteChanges } from './data-changes.ts';
import { renewVerdictsOfArticle } from './event-verdicts.ts';
import type { Database } from './open-database.ts';
import { withPricesKnown } from './prices-known.ts';
import { type Told, toldNow } from './told-rows.ts';
import { inTransaction } from './transactions.ts';
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

/**
 * As `replaceClaims`, with those that were told earlier and are no longer; these come last and have no new verdicts.
 * `judgedAt`: when the prices changed that they were judged again for; null where they come with the article.
 */
export function replaceToldClaims(
  database: Database,
  articleId: string,
  told: readonly Told<Claim>[],
  judgedAt: InstantUtc | null = null,
): Promise<boolean> {
  const claims = told.map(({ item, ...known }, ordinal) => claimRow(ordinal, item, known));
  return inTransaction(database, async (transaction) => {
    const rows = await withPricesKnown(transaction, claims);
    await keepVerdicts(
      transaction,
      articleId,
      rows.filter((row) => row.knownUntil === null),
      judgedAt,
    );
    const changed = await replaceRows(transaction, 'claim', { articleId }, rows);
    if (changed) {
      await renewVerdictsOfArticle(transaction, articleId);
      const about = rows.map(({ instrumentId, date }) => ({ instrumentId, sessionDate: date }));
      await noteChanges(transaction, 'verdict', about);
    }
    return changed;
  });
}

/** The claims of an article that are told now, in the order of its text. */
export async function claimsOfArticle(database: Database, articleId: string): Promise<Claim[]> {
  return (await claimsTold(database, articleId)).map(claimOf);
}

/** All claims of an article, those that are told now first, each with since and until when it is told. */
export async function toldClaimsOf(database: Database, articleId: string): Promise<Told<Claim>[]> {
  const rows = await database
    .selectFrom('claim')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    item: claimOf(row),
    knownAt: row.knownAt === null ? null : instantUtc(row.knownAt),
    knownUntil: row.knownUntil === null ? null : instantUtc(row.knownUntil),
  }));
}

/**
 * The articles with claims about an instrument that rest on prices of some days: those about a day from the first of them to
 * a year after the last (52 weeks) and, for records, later; periods and months that reach into them; and those that were
 * judged by another series than `sourceId`, or by none.
 */
export async function articlesRestingOn(
  database: Database,
  id: InstrumentId,
  { from, to, sourceId }: { from: SessionDate; to: SessionDate; sourceId: string },
): Promise<string[]> {
  const rows = await sql<{ articleId: string }>`
    select distinct "articleId" from claim
    where "instrumentId" = ${id} and (
      ("date" >= ${from} and ("date" <= ${addDays(to, 400)} or "kind" = 'record_high' or "fromDate" <= ${to}))
      or ("date" is null and "fromDate" <= ${addDays(to, 400)})
      or "priceSourceId" is null or "priceSourceId" <> ${sourceId}
    )
    order by "articleId"`.execute(database);
  return rows.rows.map((row) => row.articleId);
}

/**
 * Where claims are told that await a price and whose time has come: the session may have closed since, or its bar is awaited
 * for more than so many days after it was due.
 */
export async function claimsDue(
  database: Database,
  now: InstantUtc,
  awaitedDays: number,
): Promise<{ articleId: string; instrumentId: InstrumentId }[]> {
  const today = sessionDate(now.slice(0, 10));
  const overdue = `${addDays(today, -awaitedDays)}${now.slice(10)}`;
  const { rows } = await sql<{ articleId: string; instrumentId: string }>`
    select distinct "articleId", "instrumentId" from claim
    where "verdict" = 'pending' and "knownUntil" is null and "instrumentId" is not null and (
      ("reason" = 'sessionNotClosed' and "date" <= ${today})
      or "dueAt" < ${overdue}
      or ("dueAt" is null and "date" <= ${addDays(today, -awaitedDays)})
    )
    order by "articleId"`.execute(database);
  return rows.map((row) => ({ ...row, instrumentId: instrumentId(row.instrumentId) }));
}
