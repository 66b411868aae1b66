import { sql } from 'kysely';
import { VerdictSchema } from '../../shared/schemas/claim.ts';
import {
  type EventListQuery,
  type EventListReply,
  EventListReplySchema,
} from '../../shared/schemas/event-reply.ts';
import { wordsOf } from '../../shared/schemas/list-conditions.ts';
import { articleHeads } from './article-heads.ts';
import { byDay, readParts } from './day-order.ts';
import { matches, type Ways, waysTo } from './event-conditions.ts';
import { eventsOfVerdicts } from './event-verdicts.ts';
import { groupBy } from './group-by.ts';
import { decodeCursor, encodeCursor, pageOf } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { lastSessionLookup } from './last-session-lookup.ts';
import { accessFor } from './list-conditions.ts';
import { conditionsMark, countRows, NOT_COUNTED, shownTotal } from './list-total.ts';
import { newsEventOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import type { NewsEventRow } from './tables.ts';
import { readTogether } from './transactions.ts';
import { countVerdicts, verdictsOfEvents } from './verdict-counts.ts';

const orders = byDay(sql`coalesce(news_event."sessionDate", '')`, [sql`news_event."key"`]);

/** One page of the events of all companies, filtered, and how many there are; events without a session last. Throws a `BadCursorError`. */
export function listEvents(database: Database, query: EventListQuery): Promise<EventListReply> {
  const place = placeOf(query);
  const kept = place?.[3] === conditionsMark(query) ? Number(place[2]) : NOT_COUNTED;
  return readTogether(database, async (transaction) => {
    const ways = await waysTo(transaction, query);
    const counted = kept === NOT_COUNTED ? await countEvents(transaction, query, ways.count) : kept;
    const page = await readPage(transaction, query, place, counted, ways.page);
    return EventListReplySchema.parse({ ...page, ...shownTotal(counted) });
  });
}

const EventPageSchema = EventListReplySchema.omit({ total: true, moreThanTotal: true });

/** As `listEvents`, without the count. */
export function listEventPage(
  database: Database,
  query: EventListQuery,
): Promise<Omit<EventListReply, 'total' | 'moreThanTotal'>> {
  const place = placeOf(query);
  return readTogether(database, async (transaction) => {
    const { page } = await waysTo(transaction, query);
    return EventPageSchema.parse(await readPage(transaction, query, place, NOT_COUNTED, page));
  });
}

function listName({ order = 'newest' }: EventListQuery): string {
  return `events ${order}`;
}

function placeOf(query: EventListQuery) {
  return query.cursor === undefined ? null : decodeCursor(listName(query), ['', '', 0, ''], query.cursor);
}

async function readPage(
  database: Database,
  query: EventListQuery,
  place: ReturnType<typeof placeOf>,
  counted: number,
  ways: Ways,
) {
  const { sorted, partsAfter } = orders[query.order ?? 'newest'];
  const wanted = database
    .selectFrom('news_event')
    .where(matches(query, { ...ways, instruments: accessFor(counted === NOT_COUNTED ? null : counted) }))
    .leftJoin('instrument', 'instrument.id', 'news_event.instrumentId')
    .selectAll('news_event')
    .select([
      'instrument.nameKorean as instrumentNameKorean',
      'instrument.nameEnglish as instrumentNameEnglish',
    ])
    .orderBy(sorted);
  const rows = await readParts(partsAfter(place), query.limit + 1, (part, limit) =>
    wanted.where(part).limit(limit).execute(),
  );
  const { page, nextCursor } = pageOf(rows, query.limit, (row) =>
    encodeCursor(listName(query), [row.sessionDate ?? '', row.key, counted, conditionsMark(query)]),
  );
  return { rows: await listRows(database, page, query), nextCursor };
}

/** Those of some verdicts and nothing else are counted without looking at the events. */
function countEvents(database: Database, query: EventListQuery, ways: Ways): Promise<number> {
  const { verdict, order: _order, limit: _limit, cursor: _cursor, ...others } = query;
  if (verdict !== undefined && Object.values(others).every((value) => value === undefined)) {
    return countRows(database, eventsOfVerdicts(wordsOf(VerdictSchema, verdict)));
  }
  return countRows(database, sql`select 1 from news_event where ${matches(query, ways)}`);
}

/** A row of `news_event` with the names of its instrument. */
type ListedRow = NewsEventRow & { instrumentNameKorean: string | null; instrumentNameEnglish: string | null };

/** Some events as rows of a list, in their order, as they were told at `asOf`. */
export async function listRows(database: Database, page: readonly ListedRow[], query: EventListQuery) {
  const keys = page.map((row) => row.key);
  const heads = await articleHeads(
    database,
    page.map((row) => row.leadArticleId),
    query.asOf,
  );
  const articleIds = await articleIdsOfEvents(database, keys, query);
  const verdicts = await verdictsOfEvents(database, keys, query.asOf);
  const lastSessionOf = await lastSessionLookup(database, page, query);
  return page.map((row) => {
    const ids = (articleIds.get(row.key) ?? []).map((part) => part.articleId);
    return {
      event: newsEventOf(row, ids, lastSessionOf(row)),
      instrumentNameKorean: row.instrumentNameKorean,
      instrumentNameEnglish: row.instrumentNameEnglish,
      headline: heads.get(row.leadArticleId),
      articleCount: ids.length,
      verdicts: countVerdicts(verdicts.get(row.key) ?? []),
    };
  });
}

/** The articles of some events that were known at `asOf`, the one that was known first first. */
async function articleIdsOfEvents(
  database: Database,
  keys: readonly string[],
  { asOf }: Pick<EventListQuery, 'asOf'>,
) {
  if (keys.length === 0) return new Map<string, { eventKey: string; articleId: string }[]>();
  const rows = await database
    .selectFrom('news_event_article as part')
    .innerJoin('article', 'article.id', 'part.articleId')
    .select(['part.eventKey', 'part.articleId'])
    .where('part.eventKey', 'in', [...keys])
    .where(isKnown('part', asOf))
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .orderBy('article.knownAt')
    .orderBy('part.articleId')
    .execute();
  return groupBy(rows, (row) => row.eventKey);
}
