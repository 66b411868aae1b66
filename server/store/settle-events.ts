import { sql } from 'kysely';
import { noteChanges } from './data-changes.ts';
import { raiseDataVersion } from './data-version.ts';
import { noteArrivals } from './event-arrivals.ts';
import { groupBy } from './group-by.ts';
import { noteNews } from './instrument-news.ts';
import { type Contribution, newsEventRow, saidOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import { noteCounts } from './record-counts.ts';
import type { NewsEventArticleRow, NewsEventRow } from './tables.ts';
import { upsertRows } from './write-rows.ts';

/** A statement takes only so many values. */
const settledAtOnce = 1_000;

/** When an article said what it says of an event. */
const partKnownAt = sql<string>`coalesce(part."knownAt", article."knownAt")`;

/**
 * Makes the rows of `news_event` what the articles of each event say together: the words of the article that was known
 * first. It is the same in whichever order the articles arrived. An event without articles is gone.
 */
export async function settleEvents(database: Database, keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += settledAtOnce)
    await settleSome(database, keys.slice(start, start + settledAtOnce));
}

async function settleSome(database: Database, keys: readonly string[]): Promise<void> {
  const parts = await database
    .selectFrom('news_event_article as part')
    .innerJoin('article', 'article.id', 'part.articleId')
    .select(['part.eventKey', 'part.articleId', 'part.event', 'part.knownUntil', partKnownAt.as('knownAt')])
    .where('part.eventKey', 'in', [...keys])
    .orderBy(partKnownAt)
    // What was learned of several articles at once, such as a new name: the first report leads, as among the articles of a group.
    .orderBy('article.knownAt')
    .orderBy(sql`coalesce(article."canonicalUrl", '~')`)
    .orderBy('part.articleId')
    .execute();
  const stored = await database
    .selectFrom('news_event')
    .selectAll()
    .where('key', 'in', [...keys])
    .execute();
  const known = new Map(stored.map((row) => [row.key, row]));
  const contributions = parts.map(
    (part): Contribution => ({ ...part, event: saidOf(part, known.get(part.eventKey)) }),
  );
  const byKey = groupBy(contributions, (one) => one.eventKey);
  const rows = [...byKey.values()].flatMap(([lead]) =>
    lead ? [newsEventRow(lead, known.get(lead.eventKey))] : [],
  );
  await keepOnce(database, parts, contributions, new Map(rows.map((row) => [row.key, row])));
  await upsertRows(database, 'news_event', 'key', rows);
  const arrived = rows.filter(({ key }) => !known.has(key));
  await noteChanges(database, 'story', arrived);
  await noteArrivals(
    database,
    arrived.map(({ key }) => key),
  );
  const gone = keys.filter((key) => !byKey.has(key));
  if (gone.length === 0) return;
  const deleted = await database.deleteFrom('news_event').where('key', 'in', gone).returningAll().execute();
  await raiseDataVersion(database, 'news_event');
  await noteCounts(database, 'news_event', deleted, []);
  const events = gone.map((eventKey) => ({ eventKey }));
  await noteNews(database, 'news_event_article', events);
}

/** Keeps what an article says of an event with the event where that reads so, and beside it where it does not. */
async function keepOnce(
  database: Database,
  parts: readonly Pick<NewsEventArticleRow, 'event'>[],
  contributions: readonly Contribution[],
  events: ReadonlyMap<string, NewsEventRow>,
): Promise<void> {
  for (const [place, { eventKey, articleId, knownUntil, event }] of contributions.entries()) {
    // What was told until a judgement has a key of its own, which is not the one that it was told under.
    const isEvent = knownUntil === null && events.get(eventKey)?.leadArticleId === articleId;
    if (isEvent === (parts[place]?.event === null)) continue;
    await database
      .updateTable('news_event_article')
      .set({ event: isEvent ? null : JSON.stringify(event) })
      .where('eventKey', '=', eventKey)
      .where('articleId', '=', articleId)
      .execute();
  }
}
