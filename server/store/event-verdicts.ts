import { type RawBuilder, sql } from 'kysely';
import { type Verdict, VerdictSchema } from '../../shared/schemas/claim.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import type { Access } from './list-conditions.ts';
import { verdictAt } from './named-claims.ts';
import type { Database } from './open-database.ts';

/** What each verdict adds to the `verdicts` of an event. */
const parts: Readonly<Record<Verdict, number>> = {
  verified: 1,
  contradicted: 2,
  pending: 4,
  unverifiable: 8,
};

/** The verdicts that the numbers of an event have, in one: the sum of their parts; null of none. */
export function verdictsColumn(verdicts: Iterable<Verdict>): number | null {
  let sum = 0;
  for (const verdict of new Set(verdicts)) sum += parts[verdict];
  return sum === 0 ? null : sum;
}

/** All values of `verdicts` that have one of some verdicts. */
function valuesWith(verdicts: readonly Verdict[]): RawBuilder<unknown> {
  const wanted = verdictsColumn(verdicts) ?? 0;
  const all = Array.from({ length: 16 }, (_, value) => value).filter((value) => (value & wanted) !== 0);
  return sql.join(all.map((value) => sql.lit(value)));
}

/**
 * Makes the `verdicts` of some events what their articles say of their own companies now: the verdicts that numbers of theirs
 * have. Call it after a change of their claims, of the events, or of the judgements on their claims.
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
    .selectFrom('news_event')
    .select(['key', 'verdicts'])
    .where('key', 'in', [...eventKeys])
    .execute();
  const verdictsOf = groupBy(wanted, (row) => row.eventKey);
  const told = stored.map(({ key, verdicts }) => {
    const now = (verdictsOf.get(key) ?? []).map(({ verdict }) => VerdictSchema.parse(verdict));
    return { key, verdicts, now: verdictsColumn(now) };
  });
  for (const [now, rows] of groupBy(
    told.filter((row) => row.verdicts !== row.now),
    (row) => row.now,
  )) {
    const keys = rows.map(({ key }) => key);
    await database.updateTable('news_event').set({ verdicts: now }).where('key', 'in', keys).execute();
  }
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

/** A select of the events that have a number of one of these verdicts on their own company now, to count them. */
export function eventsOfVerdicts(verdicts: readonly Verdict[]): RawBuilder<unknown> {
  return sql`select 1 from news_event where ${hasVerdictNow(verdicts, 'gather')}`;
}

/**
 * True of a row of `news_event` that has a number of one of these verdicts on its own company now. As an expression where the events
 * are gone through in another order.
 */
export function hasVerdictNow(verdicts: readonly Verdict[], access: Access): RawBuilder<boolean> {
  return access === 'gather'
    ? sql<boolean>`news_event."verdicts" in (${valuesWith(verdicts)})`
    : sql<boolean>`coalesce(news_event."verdicts", 0) in (${valuesWith(verdicts)})`;
}
