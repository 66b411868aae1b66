import { type RawBuilder, sql } from 'kysely';
import { type Verdict, VerdictSchema } from '../../shared/schemas/claim.ts';
import type { EventExportQuery } from '../../shared/schemas/event-reply.ts';
import { sourceIdsOf, wordsOf } from '../../shared/schemas/list-conditions.ts';
import { EventKindSchema, RelationSchema } from '../../shared/schemas/news-event.ts';
import { LanguageSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { eventsOfVerdicts, hasVerdictNow } from './event-verdicts.ts';
import { isKnown } from './known-then.ts';
import { type Access, daysWithin, instrumentConditions, isOneOf } from './list-conditions.ts';
import { countUpTo } from './list-total.ts';
import { verdictIsOneOf } from './named-claims.ts';
import type { Database } from './open-database.ts';

/** How each kind of condition on an event is looked for. */
export interface Ways {
  readonly instruments: Access;
  readonly stories: Access;
  readonly verdicts: Access;
}

/** Event by event in the order of the list. */
export const inListOrder: Ways = { instruments: 'walk', stories: 'walk', verdicts: 'walk' };
/** Among those of some instruments, or of which something else leaves few. */
export const amongFew: Ways = { instruments: 'gather', stories: 'walk', verdicts: 'walk' };

/** So many rows of other tables are gathered to count their events; of a page of events all would be read, and sorted. */
const most = { count: 20_000, page: 5_000 };

/**
 * How to look for events to count them and for a page of them. Those of named instruments are gathered; those of a market
 * are many, and counted from the index of the list.
 */
export async function waysTo(
  database: Database,
  query: EventExportQuery,
): Promise<{ count: Ways; page: Ways }> {
  const { source, language, verdict } = query;
  // Not by the moment, which is in no index of theirs: it takes few of them away.
  const ofWords = toldIn({ source, language });
  const stories = sql`select 1 from article where ${sql.join(ofWords, sql` and `)}`;
  const verdicts = eventsOfVerdicts(verdictsOf(query));
  const namesFew = query.instrument !== undefined || query.group !== undefined;
  const namesStories = source !== undefined || language !== undefined;
  const [ofStories, ofVerdicts] = [
    namesStories ? await countUpTo(most.count, database, stories) : Number.POSITIVE_INFINITY,
    verdict !== undefined ? await countUpTo(most.count, database, verdicts) : Number.POSITIVE_INFINITY,
  ];
  const ways = (gathered: number): Ways => ({
    instruments: namesFew ? 'gather' : 'walk',
    stories: ofStories > gathered ? 'walk' : 'gather',
    verdicts: ofVerdicts > gathered ? 'walk' : 'gather',
  });
  return { count: ways(most.count), page: ways(most.page) };
}

function verdictsOf({ verdict }: EventExportQuery): readonly Verdict[] {
  return verdict === undefined ? [] : wordsOf(VerdictSchema, verdict);
}

/** What must be true of a row of `news_event` for the conditions of a query. */
export function matches(query: EventExportQuery, ways: Ways): RawBuilder<boolean> {
  const { kind, relation, verdict, reports, asOf } = query;
  const conditions: RawBuilder<unknown>[] = [
    isKnown('news_event', asOf),
    ...instrumentConditions('news_event', query, ways.instruments),
  ];
  if (kind !== undefined) conditions.push(isOneOf(sql`news_event."kind"`, wordsOf(EventKindSchema, kind)));
  if (relation !== undefined) {
    conditions.push(isOneOf(sql`news_event."relation"`, wordsOf(RelationSchema, relation)));
  }
  if (reports !== undefined) conditions.push(sql`news_event."novelty" = ${reports}`);
  conditions.push(...daysWithin(sql`coalesce(news_event."sessionDate", '')`, query));
  if (query.source !== undefined || query.language !== undefined) {
    conditions.push(hasStory(query, ways.stories));
  }
  if (verdict !== undefined) {
    const verdicts = verdictsOf(query);
    conditions.push(
      asOf === undefined ? hasVerdictNow(verdicts, ways.verdicts) : hasOwnClaim(verdicts, asOf),
    );
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/**
 * True of an event that a story of one of these sources and in one of these languages tells. `cross join` makes SQLite go from the event to its
 * articles, or from the articles to their events; it may think otherwise.
 */
function hasStory(query: EventExportQuery, access: Access): RawBuilder<boolean> {
  const conditions = [isKnown('part', query.asOf), sql`part."articleId" = article."id"`, ...toldIn(query)];
  const all = sql.join(conditions, sql` and `);
  return access === 'gather'
    ? sql<boolean>`news_event."key" in (
        select part."eventKey" from article cross join news_event_article as part where ${all}
      )`
    : sql<boolean>`exists (
        select 1 from news_event_article as part cross join article
        where part."eventKey" = news_event."key" and ${all}
      )`;
}

/** What is asked of the articles of an event. The language is always named: the index by language and source begins with it. */
function toldIn({ source, language, asOf }: EventExportQuery): RawBuilder<unknown>[] {
  const languages = language === undefined ? LanguageSchema.options : wordsOf(LanguageSchema, language);
  const conditions: RawBuilder<unknown>[] = [sql`article."language" in (${sql.join(languages)})`];
  if (source !== undefined) conditions.push(isOneOf(sql`article."sourceId"`, sourceIdsOf(source)));
  if (asOf !== undefined) conditions.push(sql`article."knownAt" <= ${asOf}`);
  return conditions;
}

/**
 * True of an event whose articles held a claim of one of these verdicts on its own company at a moment. `cross join` makes SQLite go from the
 * event to its articles to their claims, of which there are few, and so does the instrument as an expression; it may think otherwise.
 */
function hasOwnClaim(verdicts: readonly Verdict[], asOf: InstantUtc): RawBuilder<boolean> {
  const known = sql`and article."knownAt" <= ${asOf} and ${isKnown('part', asOf)} and ${isKnown('claim', asOf)}`;
  return sql<boolean>`exists (
    select 1 from news_event_article as part cross join article cross join claim
    where part."eventKey" = news_event."key" and article."id" = part."articleId" ${known}
      and claim."articleId" = part."articleId" and coalesce(claim."instrumentId", '') = news_event."instrumentId"
      and ${verdictIsOneOf(verdicts, asOf)}
  )`;
}
