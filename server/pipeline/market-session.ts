import { instrumentIdsOf } from '../../shared/schemas/list-conditions.ts';
import type { MarketCalendar } from '../../shared/schemas/market-extremes-reply.ts';
import {
  type MarketSessionQuery,
  type MarketSessionReply,
  SessionGroupSchema,
  type SessionMoveMark,
} from '../../shared/schemas/market-session-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { largeShareMove } from '../markets/move-events.ts';
import { movedFrom } from '../markets/session-moves.ts';
import { covers } from '../markets/session-offset.ts';
import { trailingSessions } from '../markets/trailing-deviation.ts';
import type { SessionScope } from '../store/market-session-shares.ts';
import { newestOf, storiesOfShares } from '../store/market-session-stories.ts';
import { micsOfInstruments } from '../store/market-shares.ts';
import type { Database } from '../store/open-database.ts';
import { rankedPage } from '../store/ranked-page.ts';
import { readTogether } from '../store/transactions.ts';
import { changeSpread } from '../studies/change-spread.ts';
import { currentCalendars } from './current-calendars.ts';
import { readSessionShares, type SharesOfSession, type SharesShown, sessionRows } from './session-shares.ts';

/** What the routes of a market's sessions read from. */
export interface SessionReading {
  readonly database: Database;
  readonly now: () => InstantUtc;
}

/** Most marks of the strip: more cannot be told apart on a screen. */
const mostMarks = 80;
/** Most stories whose moment is told. */
const mostMoments = 500;

/**
 * What moved and what was written on one session of a market, as it was known at `asOf`, or now where that is not given or
 * later. Null where the date is no session of the calendar. Throws a `BadCursorError`.
 */
export async function marketSession(
  { database, now }: SessionReading,
  calendarId: MarketCalendar,
  date: SessionDate,
  query: MarketSessionQuery,
): Promise<MarketSessionReply | null> {
  const moment = now();
  const isNow = query.asOf === undefined || query.asOf >= moment;
  const asOf = isNow ? moment : (query.asOf ?? moment);
  const calendar = (await currentCalendars(database, query.asOf))(mic(calendarId));
  if (calendar === null || !covers(calendar, date) || !calendar.isSession(date)) return null;
  const { open, close } = calendar.sessionHours(date);
  return readTogether(database, async (transaction) => {
    const mics = (await micsOfInstruments(transaction)).filter((one) => calendarIdOf(one) === calendarId);
    const ids = query.instruments === undefined ? null : instrumentIdsOf(query.instruments);
    const scope: SessionScope = { mics: mics.length > 0 ? mics : [mic(calendarId)], date, asOf, ids };
    const found = await readSessionShares(transaction, scope, isNow);
    const changes = found.shares.flatMap(({ move }) => (move.change === null ? [] : [move.change]));
    return {
      ...{ calendar: calendarId, date, openAt: open, closeAt: close },
      indices: found.indices.toSorted((a, b) => Number(b.mic === calendarId) - Number(a.mic === calendarId)),
      basis: { deviations: movedFrom, sessions: trailingSessions, withoutHistory: largeShareMove },
      groups: await groupsOf(transaction, found, query, asOf),
      marks: query.group === undefined ? await marksOf(transaction, found, asOf) : [],
      spread: changeSpread(changes.length > mostMarks ? changes : []),
      coverage: found.coverage,
      storiesKnownAt: [...found.events.values()].map(newestOf).sort().reverse().slice(0, mostMoments),
    };
  });
}

/** The first rows of each group, or a page of the one that is asked for. */
async function groupsOf(
  database: Database,
  found: SharesOfSession,
  { group, cursor, limit }: MarketSessionQuery,
  asOf: InstantUtc,
): Promise<MarketSessionReply['groups']> {
  const wanted = group === undefined ? SessionGroupSchema.options : [group];
  const pages = wanted.map((name) => {
    const own = found.shares.filter(({ move }) => move.group === name);
    const place = { limit, cursor: group === undefined ? undefined : cursor };
    const { page, nextCursor } = rankedPage(`session ${found.date} ${name}`, own, place);
    return { group: name, total: own.length, page, nextCursor };
  });
  const rows = await sessionRows(
    database,
    found,
    pages.flatMap(({ page }) => page),
    asOf,
  );
  return pages.map(({ page, ...told }) => ({
    ...told,
    rows: page.flatMap(({ instrumentId }) => rows.get(instrumentId) ?? []),
  }));
}

/** Those with a story first, then those that moved most; ascending by change. */
async function marksOf(
  database: Database,
  found: SharesOfSession,
  asOf: InstantUtc,
): Promise<SessionMoveMark[]> {
  const drawn = found.shares
    .filter(({ move }) => move.change !== null)
    .sort((a, b) => Number(b.events.length > 0) - Number(a.events.length > 0))
    .slice(0, mostMarks);
  const told = new Map(drawn.filter(hasStory).map((share) => [share.instrumentId, share.events]));
  const stories = await storiesOfShares(database, told, asOf);
  return drawn
    .flatMap(({ instrumentId, nameKorean, nameEnglish, move, share }) => {
      const story = stories.get(instrumentId);
      const { change, lessIndex } = move;
      if (change === null) return [];
      const drawnStory = story && {
        kind: story.kind,
        relation: story.relation,
        differs: story.verdicts.contradicted > 0,
      };
      return [
        {
          ...{ instrumentId, nameKorean, nameEnglish, change, lessIndex },
          moved: share?.moved === true,
          story: drawnStory ?? null,
        },
      ];
    })
    .sort((a, b) => a.change - b.change);
}

function hasStory({ events }: SharesShown): boolean {
  return events.length > 0;
}
