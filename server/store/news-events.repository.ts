import { sql } from 'kysely';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { renewEventVerdicts } from './event-verdicts.ts';
import { renewStoryEvents, storiesOfEvents } from './news-days.ts';
import { contributionRow, saidOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import { settleEvents } from './settle-events.ts';
import { type Told, toldNow } from './told-rows.ts';
import { inTransaction } from './transactions.ts';
import { replaceRows, sameRows } from './write-rows.ts';

/**
 * Makes `events` what an article says of events. An event whose key other articles share keeps them all, and reads as the
 * article that was known first says, in whichever order they are stored. `knownAt` says since when the article says it, null
 * (the default) from the first. True where something of this article changed.
 * Throws a `RangeError` for an event that does not name the article.
 */
export function replaceNewsEvents(
  database: Database,
  articleId: string,
  events: readonly NewsEvent[],
  knownAt: (event: NewsEvent) => InstantUtc | null = () => null,
): Promise<boolean> {
  return replaceToldEvents(database, articleId, toldNow(events, knownAt));
}

/** As `replaceNewsEvents`, with those that were told earlier and are no longer. */
export function replaceToldEvents(
  database: Database,
  articleId: string,
  told: readonly Told<NewsEvent>[],
): Promise<boolean> {
  for (const { key, articleIds } of told.map(({ item }) => item)) {
    if (!articleIds.includes(articleId)) {
      throw new RangeError(
        `articleIds of the event "${key}" lack the article "${articleId}" that it is from`,
      );
    }
  }
  const rowOf = ({ item, ...known }: Told<NewsEvent>) => contributionRow(articleId, item, known);
  return inTransaction(database, async (transaction) => {
    const before = (await eventsOfArticle(transaction, articleId)).map(rowOf);
    const rows = told.map(rowOf);
    const changed =
      !sameRows(before, rows) && (await replaceRows(transaction, 'news_event_article', { articleId }, rows));
    const keys = [...new Set([...before, ...rows].map((row) => row.eventKey))];
    const storiesBefore = await storiesOfEvents(transaction, keys);
    await settleEvents(transaction, keys);
    await renewStoryEvents(transaction, keys, storiesBefore);
    await renewEventVerdicts(transaction, keys);
    return changed;
  });
}

/** What an article says of events, and what it said before a judgement, each with since and until when, in the order of their keys. */
export async function eventsOfArticle(database: Database, articleId: string): Promise<Told<NewsEvent>[]> {
  const rows = await database
    .selectFrom('news_event_article as part')
    .innerJoin('news_event', 'news_event.key', 'part.eventKey')
    .selectAll('news_event')
    .select(['part.articleId', 'part.event', 'part.knownAt as since', 'part.knownUntil as until'])
    .where('part.articleId', '=', articleId)
    .orderBy('part.eventKey')
    .execute();
  return rows.map((row) => ({
    item: saidOf(row, row),
    knownAt: row.since === null ? null : instantUtc(row.since),
    knownUntil: row.until === null ? null : instantUtc(row.until),
  }));
}

/**
 * Where a company page opens when the address names no company: the instrument with the newest event, of several the one
 * that has prices and is what its story is about. Null while no event is stored.
 */
export async function firstInstrumentWithEvents(database: Database): Promise<InstrumentId | null> {
  const row = await database
    .selectFrom('news_event')
    .select('instrumentId')
    .where('knownUntil', 'is', null)
    // Found first, so that the events of that session alone are looked at.
    .where(
      sql<boolean>`coalesce(news_event."sessionDate", '') = (
        select coalesce(newest."sessionDate", '') from news_event as newest where newest."knownUntil" is null
        order by coalesce(newest."sessionDate", '') desc limit 1
      )`,
    )
    .orderBy(
      sql`case when exists (
        select 1 from session_bar_month as bars where bars."instrumentId" = news_event."instrumentId"
      ) then 0 else 1 end`,
    )
    .orderBy(sql`case when news_event."role" = 'subject' then 0 else 1 end`)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return row ? InstrumentIdSchema.parse(row.instrumentId) : null;
}
