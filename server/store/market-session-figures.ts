import { sql } from 'kysely';
import * as z from 'zod';
import type { MarketSessionFigures } from '../../shared/schemas/market-session-list.ts';
import {
  InstantUtcSchema,
  InstrumentIdSchema,
  SessionDateSchema,
} from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { isKnown } from './known-then.ts';
import { isInForce, isShareOf } from './market-shares.ts';
import type { Database } from './open-database.ts';
import { sessionBarsBetween } from './session-bars-in-force.ts';

/** Some sessions of some markets, ascending and at least one, as they were known at a moment. */
export interface SessionsScope {
  readonly mics: readonly Mic[];
  readonly dates: readonly [SessionDate, ...SessionDate[]];
  readonly asOf: InstantUtc;
  /** The index whose change is told. */
  readonly indexId: InstrumentId | null;
}

/** What prices alone tell of some sessions. */
export interface PricesOfSessions {
  /** Shares that moved, by session. */
  readonly moved: ReadonlyMap<string, number>;
  /** From which to which session the prices of each share reach. */
  readonly spans: readonly { readonly first: string; readonly last: string }[];
  /** Changes of the index, by session. */
  readonly changes: ReadonlyMap<string, number>;
}

/** Reads what prices tell. No bar of a share is read but those of sessions on which it moved. */
export async function pricesOfSessions(database: Database, scope: SessionsScope): Promise<PricesOfSessions> {
  return {
    moved: await movedByDate(database, scope),
    spans: await spansOfShares(database, scope),
    changes: await indexChanges(database, scope),
  };
}

/** Each session in figures. */
export async function figuresOfSessions(
  database: Database,
  scope: SessionsScope,
  { moved, spans, changes }: PricesOfSessions,
): Promise<MarketSessionFigures[]> {
  const stories = await storiesByDate(database, scope);
  return scope.dates.map((date) => {
    const told = stories.get(date);
    return {
      date,
      shares: spans.filter(({ first, last }) => first <= date && date <= last).length,
      moved: moved.get(date) ?? 0,
      withStory: told?.shares ?? 0,
      newestStoryKnownAt: told?.newest ?? null,
      indexChange: changes.get(date) ?? null,
    };
  });
}

/** The newest session with a story of the markets, sessions to come included; null where there is none. */
export async function newestSessionWithStory(
  database: Database,
  mics: readonly Mic[],
  asOf: InstantUtc,
): Promise<SessionDate | null> {
  const { rows } = await sql<{ date: string }>`
    select coalesce(news_event."sessionDate", '') as "date" from news_event
    where news_event."mic" in (${sql.join(mics)}) and ${isKnown('news_event', asOf)}
    order by coalesce(news_event."sessionDate", '') desc limit 1`.execute(database);
  const date = rows[0]?.date ?? '';
  return date === '' ? null : SessionDateSchema.parse(date);
}

async function movedByDate(database: Database, { mics, dates, asOf }: SessionsScope) {
  const { rows } = await sql<{ date: string; count: number }>`
    select bar."sessionDate" as "date", count(*) as "count"
    from session_bar as bar join instrument as share on share."id" = bar."instrumentId"
    where bar."moved" = 1 and bar."sessionDate" between ${dates[0]} and ${dates.at(-1)}
      and ${isShareOf(mics)} and ${isInForce(asOf)}
    group by bar."sessionDate"`.execute(database);
  return new Map(rows.map((row) => [row.date, row.count]));
}

const StoryCountSchema = z.object({ date: z.string(), shares: z.number(), newest: InstantUtcSchema });

async function storiesByDate(database: Database, { mics, dates, asOf }: SessionsScope) {
  const { rows } = await sql`
    select coalesce(news_event."sessionDate", '') as "date", count(distinct news_event."instrumentId") as "shares",
      max(news_event."knownAt") as "newest"
    from news_event join instrument as share on share."id" = news_event."instrumentId"
    where coalesce(news_event."sessionDate", '') between ${dates[0]} and ${dates.at(-1)}
      and news_event."mic" in (${sql.join(mics)}) and share."kind" <> 'index' and ${isKnown('news_event', asOf)}
    group by coalesce(news_event."sessionDate", '')`.execute(database);
  return new Map(
    z
      .array(StoryCountSchema)
      .parse(rows)
      .map((row) => [row.date, row]),
  );
}

async function spansOfShares(database: Database, { mics }: SessionsScope) {
  const { rows } = await sql<{ first: string; last: string }>`
    select min(series."firstSession") as "first", max(series."lastSession") as "last"
    from price_series as series join instrument as share on share."id" = series."instrumentId"
    where ${isShareOf(mics)} and series."finalBars" > 0
    group by series."instrumentId"`.execute(database);
  return rows;
}

/** Long enough before a session to hold the one before it. */
const daysBefore = 14;

async function indexChanges(database: Database, { indexId, dates, asOf }: SessionsScope) {
  const changes = new Map<string, number>();
  if (indexId === null) return changes;
  const range = { from: addDays(dates[0], -daysBefore), to: dates.at(-1), asOf };
  const bars = await sessionBarsBetween(database, InstrumentIdSchema.parse(indexId), range);
  for (const [place, bar] of bars.entries()) {
    const before = bars[place - 1];
    if (before && bar.missingBefore === 0 && bar.halted === 0)
      changes.set(bar.sessionDate, bar.close / before.close - 1);
  }
  return changes;
}
