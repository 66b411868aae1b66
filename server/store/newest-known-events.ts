import { type RawBuilder, sql } from 'kysely';
import { type EventListRow, EventListRowSchema } from '../../shared/schemas/event-reply.ts';
import type { NewsFeedQuery } from '../../shared/schemas/news-feed-query.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articlesThen } from './article-revisions.repository.ts';
import { amongFew, inListOrder, matches } from './event-conditions.ts';
import { listRows } from './event-list.repository.ts';
import { inOrder } from './keyset.ts';
import type { Database } from './open-database.ts';
import { type Audience, givenOut, shownText } from './shown-text.ts';
import { termsInForce } from './source-terms.ts';
import { listSources } from './sources.repository.ts';
import { readTogether } from './transactions.ts';

/** An event as a feed tells it. */
export interface FeedEvent {
  readonly row: EventListRow;
  /** When its first story was known. */
  readonly knownAt: InstantUtc;
  /** The beginning of that story, as far as its source's terms let this audience see it; else empty. */
  readonly excerpt: string;
}

/** So many of the newest events are looked at where the conditions name no companies. */
export const MOST_LOOKED_AT = 20_000;

/**
 * The events that a feed's conditions leave, those that became known last first. By session, as the list of events has
 * them, a late story about an earlier day would stand below what a reader of feeds looks at.
 */
export function newestKnownEvents(
  database: Database,
  query: NewsFeedQuery,
  audience: Audience,
  mostLookedAt = MOST_LOOKED_AT,
): Promise<FeedEvent[]> {
  return readTogether(database, async (transaction) => {
    const namesFew = query.instrument !== undefined || query.group !== undefined;
    const found = await transaction
      .selectFrom('news_event')
      .where(matches(query, namesFew ? amongFew : inListOrder))
      .$if(!namesFew, (select) => select.where(isAmongNewest(mostLookedAt, query.asOf)))
      .leftJoin('instrument', 'instrument.id', 'news_event.instrumentId')
      .selectAll('news_event')
      .select([
        'instrument.nameKorean as instrumentNameKorean',
        'instrument.nameEnglish as instrumentNameEnglish',
      ])
      .orderBy(
        inOrder([
          { by: sql`news_event."knownAt"`, direction: 'desc' },
          { by: sql`news_event."key"`, direction: 'asc' },
        ]),
      )
      .limit(query.limit)
      .execute();
    const rows = await listRows(transaction, found, query);
    const excerpts = await excerptsOf(
      transaction,
      found.map(({ leadArticleId }) => leadArticleId),
      { audience, asOf: query.asOf },
    );
    return found.map(({ knownAt, leadArticleId }, at) => ({
      row: EventListRowSchema.parse(rows[at]),
      knownAt: InstantUtcSchema.parse(knownAt),
      excerpt: excerpts.get(leadArticleId) ?? '',
    }));
  });
}

/**
 * True of the newest events of all. Where a condition holds for few of them, a walk without an end would go through years
 * at every reading, and readers of feeds ask all day.
 */
function isAmongNewest(count: number, asOf: InstantUtc | undefined): RawBuilder<boolean> {
  const known = asOf === undefined ? sql`` : sql`where newer."knownAt" <= ${asOf}`;
  return sql<boolean>`news_event."knownAt" >= coalesce((
    select newer."knownAt" from news_event as newer ${known}
    order by newer."knownAt" desc limit 1 offset ${count - 1}
  ), '')`;
}

async function excerptsOf(
  database: Database,
  articleIds: readonly string[],
  { audience, asOf }: { audience: Audience; asOf: InstantUtc | undefined },
): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('article')
    .select(['id', 'sourceId', 'text'])
    .where('id', 'in', [...new Set(articleIds)])
    .execute();
  const then = await articlesThen(database, articleIds, asOf);
  const given = new Map(
    (await listSources(database)).map((source) => {
      const most = givenOut({ ...source, ...termsInForce(source) }, audience);
      return [source.id, most === 'fullText' ? 'excerpt' : most];
    }),
  );
  return new Map(
    rows.map(({ id, sourceId, text }) => [
      id,
      shownText(then.get(id)?.text ?? text, given.get(sourceId) ?? 'facts'),
    ]),
  );
}
