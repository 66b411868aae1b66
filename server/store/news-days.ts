import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { type NewsDay, NewsDaySchema } from '../../shared/schemas/news-and-price.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import type { Database } from './open-database.ts';
import type { StoryEventRow } from './tables.ts';
import { replaceRows } from './write-rows.ts';

/**
 * Settles what `story_event` says of the stories of some events: which events tell the same story, and how many companies it
 * names. Call it once the events are settled.
 */
export async function renewStoryEvents(database: Database, eventKeys: readonly string[]): Promise<void> {
  if (eventKeys.length === 0) return;
  const before = await storiesOfEvents(database, eventKeys);
  const now = await eventsWithStory(database, sql<boolean>`event."key" in (${sql.join(eventKeys)})`);
  const { stories, events } = await wholeStories(
    database,
    [...before, ...now].map(({ storyId }) => storyId),
  );
  const storyOf = new Map(events.map(({ eventKey, storyId }) => [eventKey, storyId]));
  const stored = await storiesOfEvents(database, [...storyOf.keys()]);
  // An event stands under one story: under the one that it was of before it has to go first.
  const moved = stored.filter(({ eventKey, storyId }) => storyOf.get(eventKey) !== storyId);
  if (moved.length > 0) {
    const keys = moved.map(({ eventKey }) => eventKey);
    await database.deleteFrom('story_event').where('eventKey', 'in', keys).execute();
    await raiseDataVersion(database, 'story_event');
  }
  const byStory = groupBy(events, ({ storyId }) => storyId);
  for (const storyId of stories) {
    const own = byStory.get(storyId) ?? [];
    const companies = new Set(own.map(({ instrumentId }) => instrumentId)).size;
    const rows = own.map((event) => ({ ...event, companies }));
    await replaceRows(database, 'story_event', { storyId }, rows);
  }
}

/** Some stories with all that they tell, and those that events of theirs stood under before or are told by as well. */
async function wholeStories(database: Database, storyIds: readonly string[]) {
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
    const stored = await storiesOfEvents(
      database,
      events.map(({ eventKey }) => eventKey),
    );
    for (const { storyId } of [...events, ...stored]) stories.add(storyId);
  }
  return { stories: [...stories], events };
}

function storiesOfEvents(database: Database, keys: readonly string[]) {
  return database
    .selectFrom('story_event')
    .select(['eventKey', 'storyId'])
    .where('eventKey', 'in', [...keys, ''])
    .execute();
}

function eventsWithStory(
  database: Database,
  which: RawBuilder<boolean>,
): Promise<Omit<StoryEventRow, 'companies'>[]> {
  return database
    .selectFrom('news_event as event')
    .leftJoin('duplicate_group as own', 'own.articleId', 'event.leadArticleId')
    .select(['event.key as eventKey', 'event.instrumentId', 'event.mic', 'event.sessionDate'])
    .select([
      'event.reactionSessionDate',
      'event.kind',
      'event.relation',
      'event.knownAt',
      'event.knownUntil',
    ])
    .select('event.leadArticleId as articleId')
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
    select "reactionSessionDate", "sessionDate" as "ownSession", "kind", "relation", "articleId",
      row_number() over (partition by "storyId"
        order by coalesce("reactionSessionDate", '9999-99-99'), "knownAt", "eventKey") as "place"
    from story_event
    where "instrumentId" in (${sql.join(ids)}) and ${isKnown('story_event', asOf)}`;
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
