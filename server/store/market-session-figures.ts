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
import { isAmong, isShareOf } from './market-shares.ts';
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

/** From which to which session the prices of a share reach. */
interface Span {
  readonly first: string;
  readonly last: string;
}

/** What prices alone tell of some sessions. */
export interface PricesOfSessions {
  /** Shares that moved, by session. */
  readonly moved: ReadonlyMap<string, number>;
  /** From which session the prices of each share reach, and to which: the dates of all, ascending. */
  readonly firsts: readonly string[];
  readonly lasts: readonly string[];
  /** Changes of the index, by session. */
  readonly changes: ReadonlyMap<string, number>;
}

/** What the prices of one share tell of some sessions. */
export interface SessionsOfShare {
  /** Those on which it moved. */
  readonly moved: readonly string[];
  readonly span: Span | null;
}

/** Reads what prices tell, of some shares (null: of all). No bar is read but those of sessions on which a share moved. */
export async function sessionsOfShares(
  database: Database,
  scope: SessionsScope,
  among: readonly string[] | null,
): Promise<Map<string, SessionsOfShare>> {
  const moved = await movesOfShares(database, scope, among);
  const byShare = new Map<string, SessionsOfShare>(
    (await spansOfShares(database, scope, among)).map(({ id, first, last }) => [
      id,
      { span: { first, last }, moved: moved.get(id) ?? [] },
    ]),
  );
  for (const [id, dates] of moved) if (!byShare.has(id)) byShare.set(id, { span: null, moved: dates });
  return byShare;
}

/** Each session in figures. */
export async function figuresOfSessions(
  database: Database,
  scope: SessionsScope,
  { moved, firsts, lasts, changes }: PricesOfSessions,
): Promise<MarketSessionFigures[]> {
  const stories = await storiesByDate(database, scope);
  return scope.dates.map((date) => {
    const told = stories.get(date);
    return {
      date,
      shares: countBefore(firsts, addDays(date, 1)) - countBefore(lasts, date),
      moved: moved.get(date) ?? 0,
      withStory: told?.shares ?? 0,
      newestStoryKnownAt: told?.newest ?? null,
      indexChange: changes.get(date) ?? null,
    };
  });
}

/** How many of some dates, ascending, come before another. */
function countBefore(dates: readonly string[], date: string): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
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

async function movesOfShares(
  database: Database,
  { mics, dates, asOf }: SessionsScope,
  among: readonly string[] | null,
): Promise<Map<string, string[]>> {
  // As `wholeOfSession`.
  const knownAt = sql`case when move."knownAt" like 'T%' then move."sessionDate" || move."knownAt" else move."knownAt" end`;
  // Of some shares each session is looked up; of all the sessions are gone through.
  const isMeant =
    among === null
      ? sql`move."sessionDate" between ${dates[0]} and ${dates.at(-1)}`
      : sql`move."sessionDate" in (${sql.join(dates)}) and ${isAmong(among, 'move.instrumentId')}`;
  const { rows } = await sql<{ id: string; date: string }>`
    select share."id", move."sessionDate" as "date"
    from session_move as move join instrument as share on share."id" = move."instrumentId"
    where ${isMeant} and ${knownAt} <= ${asOf}
      and (move."revisedAt" is null or move."revisedAt" > ${asOf})
      and ${isShareOf(mics)}`.execute(database);
  const moves = new Map<string, string[]>();
  for (const { id, date } of rows) moves.set(id, [...(moves.get(id) ?? []), date]);
  return moves;
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

async function spansOfShares(database: Database, { mics }: SessionsScope, among: readonly string[] | null) {
  const { rows } = await sql<Span & { readonly id: string }>`
    select series."instrumentId" as "id", min(series."firstSession") as "first", max(series."lastSession") as "last"
    from price_series as series join instrument as share on share."id" = series."instrumentId"
    where ${isShareOf(mics)} and ${isAmong(among)} and series."finalBars" > 0
    group by series."instrumentId"`.execute(database);
  return rows;
}

/** Long enough before a session to hold the one before it. */
const daysBefore = 14;

/** How an index changed on each of some sessions, by session; one after a gap or without trade is missing. */
export async function indexChanges(
  database: Database,
  { indexId, dates, asOf }: SessionsScope,
): Promise<Map<string, number>> {
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
