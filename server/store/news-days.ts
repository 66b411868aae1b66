import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { type NewsDay, NewsDaySchema } from '../../shared/schemas/news-and-price.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import { storyColumn } from './news-event-rows.ts';
import type { Database } from './open-database.ts';

/**
 * Settles which events tell the same story and how many companies it names (`storyId` and `companies` of `news_event`). Call it
 * once the events are settled; `storiesBefore` are those that they told before (`storiesOfEvents`), where any of them may be gone.
 */
export async function renewStoryEvents(
  database: Database,
  eventKeys: readonly string[],
  storiesBefore: readonly string[] = [],
): Promise<void> {
  if (eventKeys.length === 0) return;
  const now = await eventsWithStory(database, sql<boolean>`event."key" in (${sql.join(eventKeys)})`);
  const events = await eventsOfStories(database, [
    ...storiesBefore,
    ...now.flatMap(({ storyId, storedStoryId }) => [storyId, storedStoryId]),
  ]);
  const companiesOf = new Map<string, number>();
  for (const [storyId, own] of groupBy(events, (event) => event.storyId))
    companiesOf.set(storyId, new Set(own.map(({ instrumentId }) => instrumentId)).size);
  const told = events.map((event) => ({ ...event, companiesNow: companiesOf.get(event.storyId) ?? 0 }));
  const changed = told.filter(
    ({ storyId, storedStoryId, companies, companiesNow }) =>
      storyId !== storedStoryId || companies !== companiesNow,
  );
  for (const { key, leadArticleId, storyId, companiesNow } of changed) {
    await database
      .updateTable('news_event')
      .set({ storyId: storyColumn(storyId, leadArticleId), companies: companiesNow })
      .where('key', '=', key)
      .execute();
  }
  if (changed.length > 0) await raiseDataVersion(database, 'news_event');
}

/** The stories that some events tell, as it is stored. */
export async function storiesOfEvents(database: Database, keys: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('news_event as event')
    .select(storedStory.as('storyId'))
    .distinct()
    .where('key', 'in', [...keys, ''])
    .execute();
  return rows.map(({ storyId }) => storyId);
}

/** All events of some stories, and of those that events of theirs stood under before or are told by as well. */
async function eventsOfStories(database: Database, storyIds: readonly string[]) {
  const stories = new Set(storyIds);
  let events: Awaited<ReturnType<typeof eventsWithStory>> = [];
  for (let known = -1; known < stories.size; ) {
    known = stories.size;
    if (known === 0) break;
    const members = await database
      .selectFrom('duplicate_group')
      .select('articleId')
      .where('groupId', 'in', [...stories])
      .execute();
    const articles = [...new Set([...stories, ...members.map(({ articleId }) => articleId)])];
    events = await eventsWithStory(
      database,
      sql<boolean>`event."key" in (
        select "eventKey" from news_event_article where "articleId" in (${sql.join(articles)}))`,
    );
    for (const { storyId, storedStoryId } of events) stories.add(storyId).add(storedStoryId);
  }
  return events;
}

/** The story of a row of `news_event` (as `event`), which is named only where its first report is another than the lead article. */
const storedStory = sql<string>`coalesce(event."storyId", event."leadArticleId")`;

/** Events with the story that they tell and the one that is stored of them. */
function eventsWithStory(database: Database, which: RawBuilder<boolean>) {
  return database
    .selectFrom('news_event as event')
    .leftJoin('duplicate_group as own', 'own.articleId', 'event.leadArticleId')
    .select(['event.key', 'event.instrumentId', 'event.leadArticleId', 'event.companies'])
    .select(storedStory.as('storedStoryId'))
    .select(sql<string>`coalesce(own."groupId", event."leadArticleId")`.as('storyId'))
    .where(which)
    .execute();
}

/** Which stories are counted. */
export interface NewsDayScope {
  /** A story about several of them counts once, on the first session of any. */
  readonly ids: readonly InstrumentId[];
  readonly from: SessionDate;
  readonly to: SessionDate;
  readonly asOf: InstantUtc | undefined;
  readonly withTone: boolean;
}

/**
 * The stories of some companies by the session that could react first, as they were known at a moment (absent: now);
 * ascending. Stories of unknown time whose session lies in the range come first, without a session.
 */
export async function newsDays(database: Database, scope: NewsDayScope): Promise<NewsDay[]> {
  const { ids, from, to, asOf, withTone } = scope;
  if (ids.length === 0) return [];
  const score = withTone ? toneThen(asOf) : sql<number | null>`cast(null as double precision)`;
  // Of the events of a story the one that could be reacted to first counts: another that follows tells it again.
  const events = sql`
    select "reactionSessionDate", "sessionDate" as "ownSession", "kind", "relation", "leadArticleId" as "articleId",
      row_number() over (partition by coalesce("storyId", "leadArticleId")
        order by coalesce("reactionSessionDate", '9999-99-99'), "knownAt", "key") as "place"
    from news_event
    where "instrumentId" in (${sql.join(ids)}) and ${isKnown('news_event', asOf)}`;
  const { rows } = await sql`
    select "reactionSessionDate" as "sessionDate", "kind", "relation", count(*) as "stories", count("score") as "toned",
      cast(coalesce(sum("score"), 0) as double precision) as "toneSum"
    from (
      select told.*, ${score} as "score" from (${events}) as told
      where "place" = 1 and coalesce("reactionSessionDate", "ownSession") between ${from} and ${to}
    ) as scored
    group by "reactionSessionDate", "kind", "relation"
    order by coalesce("reactionSessionDate", ''), "kind", "relation"`.execute(database);
  return z.array(NewsDaySchema).parse(rows);
}

/** The score of the revision of a story's article that was in force at a moment. */
function toneThen(asOf: InstantUtc | undefined): RawBuilder<number | null> {
  const known = asOf === undefined ? sql`` : sql`and tone."knownFrom" <= ${asOf}`;
  return sql<number | null>`(
    select tone."score" from tone where tone."articleId" = told."articleId" ${known}
    order by tone."sequence" desc limit 1)`;
}
