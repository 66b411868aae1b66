import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../../shared/schemas/claim.ts';
import { isKnown } from './known-then.ts';
import type { Access } from './list-conditions.ts';
import { verdictAt } from './named-claims.ts';
import type { Database } from './open-database.ts';

/**
 * Makes `event_verdict` what the articles of some events say of their own companies now: a row for each verdict that a number
 * of them has. Call it after a change of their claims, of the events, or of the judgements on their claims.
 */
export async function renewEventVerdicts(database: Database, eventKeys: readonly string[]): Promise<void> {
  if (eventKeys.length === 0) return;
  const wanted = await database
    .selectFrom('news_event')
    .innerJoin('news_event_article as part', 'part.eventKey', 'news_event.key')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.articleId', '=', 'part.articleId')
        // As an expression: the index of a company's claims, which are ever more, is not to be taken for those of an article.
        .on(sql`coalesce(claim."instrumentId", '')`, '=', sql.ref('news_event.instrumentId')),
    )
    .select(['news_event.key as eventKey', verdictAt(undefined).as('verdict')])
    .distinct()
    .where('news_event.key', 'in', [...eventKeys])
    .where(isKnown('news_event', undefined))
    .where(isKnown('part', undefined))
    .where(isKnown('claim', undefined))
    .execute();
  const stored = await database
    .selectFrom('event_verdict')
    .selectAll()
    .where('eventKey', 'in', [...eventKeys])
    .execute();
  const nameOf = (row: { eventKey: string; verdict: string }) => `${row.verdict} ${row.eventKey}`;
  const [before, after] = [new Set(stored.map(nameOf)), new Set(wanted.map(nameOf))];
  for (const { verdict, eventKey } of stored.filter((row) => !after.has(nameOf(row)))) {
    await database
      .deleteFrom('event_verdict')
      .where('verdict', '=', verdict)
      .where('eventKey', '=', eventKey)
      .execute();
  }
  const added = wanted.filter((row) => !before.has(nameOf(row)));
  if (added.length > 0) await database.insertInto('event_verdict').values(added).execute();
}

/** As `renewEventVerdicts`, of the events that an article tells. */
export async function renewVerdictsOfArticle(database: Database, articleId: string): Promise<void> {
  const rows = await database
    .selectFrom('news_event_article')
    .select('eventKey')
    .distinct()
    .where('articleId', '=', articleId)
    .execute();
  await renewEventVerdicts(
    database,
    rows.map(({ eventKey }) => eventKey),
  );
}

/** A select of the keys of events that have a number of one of these verdicts on their own company now, each once. */
export function eventsOfVerdicts(verdicts: readonly Verdict[]): RawBuilder<unknown> {
  return sql`select distinct event_verdict."eventKey" from event_verdict
    where event_verdict."verdict" in (${sql.join([...verdicts])})`;
}

/** True of a row of `news_event` that has a number of one of these verdicts on its own company now. */
export function hasVerdictNow(verdicts: readonly Verdict[], access: Access): RawBuilder<boolean> {
  const list = sql.join([...verdicts]);
  return access === 'gather'
    ? sql<boolean>`news_event."key" in (
        select event_verdict."eventKey" from event_verdict where event_verdict."verdict" in (${list}))`
    : sql<boolean>`exists (
        select 1 from event_verdict
        where event_verdict."verdict" in (${list}) and event_verdict."eventKey" = news_event."key")`;
}
