import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../../shared/schemas/claim.ts';
import {
  type CompanyEvent,
  type CompanyEventsQuery,
  type CompanyEventsReply,
  type EventListQuery,
  type EventListReply,
  EventListReplySchema,
} from '../../shared/schemas/event-reply.ts';
import { type NewsEvent, NewsEventSchema } from '../../shared/schemas/news-event.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { articleHeads } from './article-heads.ts';
import { type CompanyEventParts, companyEventMatches, companyEventParts } from './company-event-parts.ts';
import { groupBy } from './group-by.ts';
import { readJson } from './json-column.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { verdictIs } from './named-claims.ts';
import { contributionRow, newsEventOf } from './news-event-rows.ts';
import type { Database } from './open-database.ts';
import { lastSessionsKnown } from './session-bars-in-force.ts';
import { settleEvents } from './settle-events.ts';
import type { NewsEventRow } from './tables.ts';
import { type Told, toldNow } from './told-rows.ts';
import { inTransaction, readTogether } from './transactions.ts';
import { countVerdicts, verdictsOfEvents } from './verdict-counts.ts';
import { replaceRows } from './write-rows.ts';

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
  return inTransaction(database, async (transaction) => {
    const before = await transaction
      .selectFrom('news_event_article')
      .select('eventKey')
      .where('articleId', '=', articleId)
      .execute();
    const rows = told.map(({ item, ...known }) => contributionRow(articleId, item, known));
    const changed = await replaceRows(transaction, 'news_event_article', { articleId }, rows);
    await settleEvents(transaction, [...new Set([...before, ...rows].map((row) => row.eventKey))]);
    return changed;
  });
}

/** What an article says of events, and what it said before a judgement, each with since and until when, in the order of their keys. */
export async function eventsOfArticle(database: Database, articleId: string): Promise<Told<NewsEvent>[]> {
  const rows = await database
    .selectFrom('news_event_article')
    .select(['event', 'knownAt', 'knownUntil'])
    .where('articleId', '=', articleId)
    .orderBy('eventKey')
    .execute();
  return rows.map((row) => ({
    item: readJson(NewsEventSchema, row.event),
    knownAt: row.knownAt === null ? null : instantUtc(row.knownAt),
    knownUntil: row.knownUntil === null ? null : instantUtc(row.knownUntil),
  }));
}

/** The events of one company with all that a reader needs to judge them, as they were known at `asOf`. */
export function companyEventsReply(
  database: Database,
  id: InstrumentId,
  query: CompanyEventsQuery,
): Promise<CompanyEventsReply> {
  return readTogether(database, async (transaction) => {
    const rows = await transaction
      .selectFrom('news_event')
      .selectAll()
      .where(companyEventMatches(id, query))
      .orderBy('sessionDate')
      .orderBy('knownAt')
      .orderBy('key')
      .execute();
    const parts = await companyEventParts(transaction, id, query);
    const lastSessionOf = await lastSessionLookup(transaction, rows, query);
    const events = rows.map((row) => companyEvent(row, parts, lastSessionOf));
    // Every part was read by its schema; a second reading of hundreds of events would take as long as the first.
    return {
      instrumentId: id,
      events: events.filter(({ event }) => event.sessionDate !== null),
      undated: events.filter(({ event }) => event.sessionDate === null),
    };
  });
}

type LastSessionLookup = Awaited<ReturnType<typeof lastSessionLookup>>;

function companyEvent(
  row: NewsEventRow,
  { heads, claims, mentions, others }: CompanyEventParts,
  lastSessionOf: LastSessionLookup,
): CompanyEvent {
  const articles = heads.get(row.key) ?? [];
  const ids = articles.map((article) => article.id);
  const all = ids.flatMap((articleId) => claims.get(articleId) ?? []);
  const own = all.filter((claim) => claim.instrumentId === row.instrumentId);
  const named = ids.flatMap((articleId) => others.get(articleId) ?? []);
  return {
    event: newsEventOf(row, ids, lastSessionOf(row)),
    articles,
    claims: [...own, ...all.filter((claim) => claim.instrumentId !== row.instrumentId)],
    verdicts: countVerdicts(own.map(({ verdict }) => ({ verdict, count: 1 }))),
    mentions: ids.flatMap((articleId) => mentions.get(articleId) ?? []),
    otherInstruments: [...new Map(named.map((instrument) => [instrument.id, instrument])).values()],
  };
}

/** Tells the last session of an event's instrument that was known at `asOf`: see `newsEventOf`. */
async function lastSessionLookup(
  database: Database,
  rows: readonly NewsEventRow[],
  { asOf }: Pick<CompanyEventsQuery, 'asOf'>,
) {
  if (asOf === undefined) return () => undefined;
  const ids = [...new Set(rows.map((row) => row.instrumentId))].map((id) => InstrumentIdSchema.parse(id));
  const known = new Map<string, Parameters<typeof newsEventOf>[2]>(
    await lastSessionsKnown(database, ids, asOf),
  );
  return (row: NewsEventRow) => known.get(row.instrumentId) ?? null;
}

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
  const place = query.cursor === undefined ? null : decodeCursor(list, ['', ''], query.cursor);
  return readTogether(database, async (transaction) => {
    const wanted = transaction.selectFrom('news_event').where(matches(query));
    const { total } = await wanted
      .select((select) => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await wanted
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
      encodeCursor(list, [row.sessionDate ?? (order === 'newest' ? '' : '9999-99-99'), row.key]),
    );
    return EventListReplySchema.parse({ rows: await listRows(transaction, page, query), total, nextCursor });
  });
}

type ListedRow = NewsEventRow & { instrumentNameKorean: string | null; instrumentNameEnglish: string | null };

async function listRows(database: Database, page: readonly ListedRow[], query: EventListQuery) {
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

function matches(query: EventListQuery): RawBuilder<boolean> {
  const { instrument, kind, relation, verdict, from, to, asOf } = query;
  const conditions: RawBuilder<unknown>[] = [isKnown('news_event', asOf)];
  if (instrument !== undefined) conditions.push(sql`news_event."instrumentId" = ${instrument}`);
  if (kind !== undefined) conditions.push(sql`news_event."kind" = ${kind}`);
  if (relation !== undefined) conditions.push(sql`news_event."relation" = ${relation}`);
  if (from !== undefined) conditions.push(sql`news_event."sessionDate" >= ${from}`);
  if (to !== undefined) conditions.push(sql`news_event."sessionDate" <= ${to}`);
  if (verdict !== undefined) conditions.push(hasOwnClaim(verdict, asOf));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
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

/**
 * Where a company page opens when the address names no company: the instrument with the newest event, of several the one
 * that has prices and is what its story is about. Null while no event is stored.
 */
export async function firstInstrumentWithEvents(database: Database): Promise<InstrumentId | null> {
  const row = await database
    .selectFrom('news_event')
    .select('instrumentId')
    .where('knownUntil', 'is', null)
    .orderBy(sql`coalesce(news_event."sessionDate", '')`, 'desc')
    .orderBy(
      sql`case when exists (
        select 1 from session_bar where session_bar."instrumentId" = news_event."instrumentId"
      ) then 0 else 1 end`,
    )
    .orderBy(sql`case when news_event."role" = 'subject' then 0 else 1 end`)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return row ? InstrumentIdSchema.parse(row.instrumentId) : null;
}
