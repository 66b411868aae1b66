import { type RawBuilder, sql } from 'kysely';
import { type Verdict, VerdictSchema } from '../../shared/schemas/claim.ts';
import {
  type EventExportQuery,
  type EventListQuery,
  type EventListReply,
  EventListReplySchema,
} from '../../shared/schemas/event-reply.ts';
import { sourceIdsOf, wordsOf } from '../../shared/schemas/list-conditions.ts';
import { EventKindSchema, RelationSchema } from '../../shared/schemas/news-event.ts';
import { LanguageSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { countEventsByVerdict, hasVerdictNow } from './event-verdicts.ts';
import { groupBy } from './group-by.ts';
import { conditionsMark, NOT_COUNTED } from './kept-total.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { lastSessionLookup } from './last-session-lookup.ts';
import { type Access, accessFor, instrumentConditions, isOneOf } from './list-conditions.ts';
import { verdictIsOneOf } from './named-claims.ts';
import { newsEventOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import type { NewsEventRow } from './tables.ts';
import { readTogether } from './transactions.ts';
import { countVerdicts, verdictsOfEvents } from './verdict-counts.ts';

const orders: Readonly<Record<'newest' | 'oldest', readonly SortColumn[]>> = {
  newest: [
    { by: sql`coalesce(news_event."sessionDate", '')`, direction: 'desc' },
    { by: sql`news_event."key"`, direction: 'asc' },
  ],
  oldest: [
    { by: sql`coalesce(news_event."sessionDate", '9999-99-99')`, direction: 'asc' },
    { by: sql`news_event."key"`, direction: 'asc' },
  ],
};

/** One page of the events of all companies, filtered, and how many there are; events without a session last. Throws a `BadCursorError`. */
export function listEvents(database: Database, query: EventListQuery): Promise<EventListReply> {
  const place = placeOf(query);
  const kept = place?.[3] === conditionsMark(query) ? Number(place[2]) : NOT_COUNTED;
  return readTogether(database, async (transaction) => {
    const total = kept === NOT_COUNTED ? await countEvents(transaction, query) : kept;
    const page = await readPage(transaction, query, place, total);
    return EventListReplySchema.parse({ ...page, total });
  });
}

const EventPageSchema = EventListReplySchema.omit({ total: true });

/** As `listEvents`, without the count. */
export function listEventPage(
  database: Database,
  query: EventListQuery,
): Promise<Omit<EventListReply, 'total'>> {
  const place = placeOf(query);
  return readTogether(database, async (transaction) =>
    EventPageSchema.parse(await readPage(transaction, query, place, NOT_COUNTED)),
  );
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
  total: number,
) {
  const order = query.order ?? 'newest';
  const rows = await database
    .selectFrom('news_event')
    .where(matches(query, accessFor(total === NOT_COUNTED ? null : total)))
    .leftJoin('instrument', 'instrument.id', 'news_event.instrumentId')
    .selectAll('news_event')
    .select([
      'instrument.nameKorean as instrumentNameKorean',
      'instrument.nameEnglish as instrumentNameEnglish',
    ])
    .$if(place !== null, (select) => select.where(isAfter(orders[order], place ?? [])))
    .orderBy(inOrder(orders[order]))
    .limit(query.limit + 1)
    .execute();
  const { page, nextCursor } = pageOf(rows, query.limit, (row) =>
    encodeCursor(listName(query), [
      row.sessionDate ?? (order === 'newest' ? '' : '9999-99-99'),
      ...[row.key, total, conditionsMark(query)],
    ]),
  );
  return { rows: await listRows(database, page, query), nextCursor };
}

/** Those of some verdicts and nothing else are counted without looking at the events. */
async function countEvents(database: Database, query: EventListQuery): Promise<number> {
  const { verdict, order: _order, limit: _limit, cursor: _cursor, ...others } = query;
  if (verdict !== undefined && Object.values(others).every((value) => value === undefined)) {
    return countEventsByVerdict(database, wordsOf(VerdictSchema, verdict));
  }
  const { total } = await database
    .selectFrom('news_event')
    .where(matches(query, 'gather'))
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
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

/** What must be true of a row of `news_event` for the conditions of a query. */
export function matches(query: EventExportQuery, access: Access): RawBuilder<boolean> {
  const { kind, relation, verdict, reports, from, to, asOf } = query;
  const conditions: RawBuilder<unknown>[] = [
    isKnown('news_event', asOf),
    ...instrumentConditions('news_event', query, access),
  ];
  if (kind !== undefined) conditions.push(isOneOf(sql`news_event."kind"`, wordsOf(EventKindSchema, kind)));
  if (relation !== undefined) {
    conditions.push(isOneOf(sql`news_event."relation"`, wordsOf(RelationSchema, relation)));
  }
  if (reports !== undefined) conditions.push(sql`news_event."novelty" = ${reports}`);
  if (from !== undefined) conditions.push(sql`news_event."sessionDate" >= ${from}`);
  if (to !== undefined) conditions.push(sql`news_event."sessionDate" <= ${to}`);
  if (query.source !== undefined || query.language !== undefined) {
    conditions.push(hasStory(query, access));
  }
  if (verdict !== undefined) {
    const verdicts = wordsOf(VerdictSchema, verdict);
    conditions.push(asOf === undefined ? hasVerdictNow(verdicts, access) : hasOwnClaim(verdicts, asOf));
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/**
 * True of an event that a story of one of these sources and in one of these languages tells. `cross join` makes SQLite go from the event to its
 * articles, or from the articles to their events; it may think otherwise.
 */
function hasStory({ source, language, asOf }: EventExportQuery, access: Access): RawBuilder<boolean> {
  // The language is always named: the index of articles by language and source begins with it.
  const languages = sql.join(
    language === undefined ? LanguageSchema.options : wordsOf(LanguageSchema, language),
  );
  const conditions: RawBuilder<unknown>[] = [
    isKnown('part', asOf),
    sql`part."articleId" = article."id" and article."language" in (${languages})`,
  ];
  if (source !== undefined) conditions.push(isOneOf(sql`article."sourceId"`, sourceIdsOf(source)));
  if (asOf !== undefined) conditions.push(sql`article."knownAt" <= ${asOf}`);
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

/**
 * True of an event whose articles held a claim of one of these verdicts on its own company at a moment. `cross join` makes SQLite go from the
 * event to its articles to their claims, of which there are few; it may think otherwise.
 */
function hasOwnClaim(verdicts: readonly Verdict[], asOf: InstantUtc): RawBuilder<boolean> {
  const known = sql`and article."knownAt" <= ${asOf} and ${isKnown('part', asOf)} and ${isKnown('claim', asOf)}`;
  return sql<boolean>`exists (
    select 1 from news_event_article as part cross join article cross join claim
    where part."eventKey" = news_event."key" and article."id" = part."articleId" ${known}
      and claim."articleId" = part."articleId" and claim."instrumentId" = news_event."instrumentId"
      and ${verdictIsOneOf(verdicts, asOf)}
  )`;
}
