import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../../shared/schemas/claim.ts';
import {
  type EventListQuery,
  type EventListReply,
  EventListReplySchema,
} from '../../shared/schemas/event-reply.ts';
import { LanguageSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { groupBy } from './group-by.ts';
import { conditionsMark } from './kept-total.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { lastSessionLookup } from './last-session-lookup.ts';
import { type Access, accessFor, instrumentConditions } from './list-conditions.ts';
import { verdictIs } from './named-claims.ts';
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

/** One page of the events of all companies, filtered; events without a session last. Throws a `BadCursorError`. */
export function listEvents(database: Database, query: EventListQuery): Promise<EventListReply> {
  const order = query.order ?? 'newest';
  const list = `events ${order}`;
  const place = query.cursor === undefined ? null : decodeCursor(list, ['', '', 0, ''], query.cursor);
  const mark = conditionsMark(query);
  return readTogether(database, async (transaction) => {
    const kept = place?.[3] === mark ? Number(place[2]) : null;
    const total = kept ?? (await countEvents(transaction, query));
    const rows = await transaction
      .selectFrom('news_event')
      .where(matches(query, accessFor(total)))
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
      encodeCursor(list, [
        row.sessionDate ?? (order === 'newest' ? '' : '9999-99-99'),
        ...[row.key, total, mark],
      ]),
    );
    return EventListReplySchema.parse({ rows: await listRows(transaction, page, query), total, nextCursor });
  });
}

/** How many events the conditions of a query leave, whichever page it asks for. */
export async function countEvents(database: Database, query: EventListQuery): Promise<number> {
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
export function matches(query: EventListQuery, access: Access): RawBuilder<boolean> {
  const { kind, relation, verdict, reports, from, to, asOf } = query;
  const conditions: RawBuilder<unknown>[] = [
    isKnown('news_event', asOf),
    ...instrumentConditions('news_event', query, access),
  ];
  if (kind !== undefined) conditions.push(sql`news_event."kind" = ${kind}`);
  if (relation !== undefined) conditions.push(sql`news_event."relation" = ${relation}`);
  if (reports !== undefined) conditions.push(sql`news_event."novelty" = ${reports}`);
  if (from !== undefined) conditions.push(sql`news_event."sessionDate" >= ${from}`);
  if (to !== undefined) conditions.push(sql`news_event."sessionDate" <= ${to}`);
  if (query.source !== undefined || query.language !== undefined) {
    conditions.push(hasStory(query, access));
  }
  if (verdict !== undefined) conditions.push(hasOwnClaim(verdict, asOf));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/**
 * True of an event that a story of this source and this language tells. `cross join` makes SQLite go from the event to its
 * articles, or from the articles to their events; it may think otherwise.
 */
function hasStory({ source, language, asOf }: EventListQuery, access: Access): RawBuilder<boolean> {
  // The language is always named: the index of articles by language and source begins with it.
  const languages = sql.join(language === undefined ? LanguageSchema.options : [language]);
  const conditions: RawBuilder<unknown>[] = [
    isKnown('part', asOf),
    sql`part."articleId" = article."id" and article."language" in (${languages})`,
  ];
  if (source !== undefined) conditions.push(sql`article."sourceId" = ${source}`);
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
 * True of an event whose articles hold a claim of this verdict on its own company. `cross join` makes SQLite go from the
 * event to its articles to their claims, of which there are few; it may think otherwise.
 */
function hasOwnClaim(verdict: Verdict, asOf: InstantUtc | undefined): RawBuilder<boolean> {
  const articleKnown = asOf === undefined ? sql`` : sql`and article."knownAt" <= ${asOf}`;
  const known = sql`${articleKnown} and ${isKnown('part', asOf)} and ${isKnown('claim', asOf)}`;
  return sql<boolean>`exists (
    select 1 from news_event_article as part cross join article cross join claim
    where part."eventKey" = news_event."key" and article."id" = part."articleId" ${known}
      and claim."articleId" = part."articleId" and claim."instrumentId" = news_event."instrumentId"
      and ${verdictIs(verdict, asOf)}
  )`;
}
