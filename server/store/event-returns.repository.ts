import { sql } from 'kysely';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { saidOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import { settleEvents } from './settle-events.ts';

/** What one article says of an event, as it is kept. */
export interface EventPart {
  readonly eventKey: string;
  readonly articleId: string;
  readonly event: NewsEvent;
}

/**
 * What the articles say of the events of some sessions whose returns are of an instrument: the events of the company, or
 * with `asBenchmark` those that are measured against it.
 */
export async function eventPartsBetween(
  database: Database,
  instrumentId: InstrumentId,
  { from, to, asBenchmark }: { from: SessionDate; to: SessionDate; asBenchmark: boolean },
): Promise<EventPart[]> {
  // Spelled as the index of all events by session is.
  const session = sql<string>`coalesce(news_event."sessionDate", '')`;
  const rows = await database
    .selectFrom('news_event')
    .innerJoin('news_event_article as part', 'part.eventKey', 'news_event.key')
    .selectAll('news_event')
    .select(['part.eventKey', 'part.articleId', 'part.event'])
    .$if(!asBenchmark, (select) =>
      select
        .where('news_event.instrumentId', '=', instrumentId)
        .where('news_event.sessionDate', '>=', from)
        .where('news_event.sessionDate', '<=', to),
    )
    .$if(asBenchmark, (select) =>
      select
        .where('news_event.benchmarkId', '=', instrumentId)
        .where(session, '>=', from)
        .where(session, '<=', to),
    )
    .orderBy('part.eventKey')
    .orderBy('part.articleId')
    .execute();
  return rows.map((row) => ({
    eventKey: row.eventKey,
    articleId: row.articleId,
    event: saidOf(row, row),
  }));
}

/** Keeps other returns of events in what articles say of them, and in the events. Call it inside a transaction. */
export async function saveEventReturns(database: Database, parts: readonly EventPart[]): Promise<void> {
  for (const { eventKey, articleId, event } of parts) {
    await database
      .updateTable('news_event_article')
      .set({ event: JSON.stringify(event) })
      .where('eventKey', '=', eventKey)
      .where('articleId', '=', articleId)
      .execute();
  }
  await settleEvents(database, [...new Set(parts.map((part) => part.eventKey))]);
}
