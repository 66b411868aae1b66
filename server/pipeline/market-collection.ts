import type {
  MarketCollectionQuery,
  MarketCollectionReply,
  NewsSourceStanding,
} from '../../shared/schemas/market-collection-reply.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { covers, sessionAfter, sessionBefore } from '../markets/session-offset.ts';
import { looksAtSource, priceSourcesOf, type SourceLooks } from '../store/market-collection.ts';
import { micsOfInstruments } from '../store/market-shares.ts';
import type { Database } from '../store/open-database.ts';
import { listSources } from '../store/sources.repository.ts';
import { missedStretches } from '../studies/missed-stretches.ts';
import { currentCalendars } from './current-calendars.ts';
import type { SessionReading } from './market-session.ts';

const day = 24 * 60 * 60_000;

/** What was collected of a session of a market and what was not, as it stood at `asOf`, or stands now. Null where the date is no session. */
export async function marketCollection(
  { database, now }: SessionReading,
  query: MarketCollectionQuery,
): Promise<MarketCollectionReply | null> {
  const moment = now();
  const asOf = query.asOf !== undefined && query.asOf < moment ? query.asOf : undefined;
  const { calendar: calendarId, session } = query;
  const calendar = (await currentCalendars(database, asOf))(mic(calendarId));
  if (calendar === null || !covers(calendar, session) || !calendar.isSession(session)) return null;
  const [before, after] = [sessionBefore(calendar, session), sessionAfter(calendar, session)];
  const own = calendar.sessionHours(session);
  const from = before === null ? own.open : calendar.sessionHours(before).close;
  const opening = after === null ? own.close : calendar.sessionHours(after).open;
  const time = { from, to: earliest(opening, asOf ?? moment, from), asOf };
  const news: NewsSourceStanding[] = [];
  for (const source of await listSources(database))
    if (bringsStories(source)) news.push(await standingOf(database, source, time));
  const mics = (await micsOfInstruments(database)).filter((one) => calendarIdOf(one) === calendarId);
  const fetched = news.filter(({ missed }) => missed !== null);
  const never = fetched.filter(({ missed }) => isWhole(missed, time));
  const whole = fetched.filter(({ missed }) => missed?.length === 0);
  return {
    ...{ calendar: calendarId, session, from: time.from, to: time.to, news },
    prices: await priceSourcesOf(database, mics, session),
    ...{ whole: whole.length, partly: fetched.length - whole.length - never.length, never: never.length },
  };
}

/** The earlier of the session's end and now, but not before its beginning. */
function earliest(end: InstantUtc, now: InstantUtc, from: InstantUtc): InstantUtc {
  const to = now < end ? now : end;
  return to < from ? from : to;
}

function bringsStories({ kind }: Source): boolean {
  return kind !== 'prices' && kind !== 'listing';
}

interface Time {
  readonly from: InstantUtc;
  readonly to: InstantUtc;
  readonly asOf: InstantUtc | undefined;
}

/** True where the whole time was missed. */
function isWhole(missed: NewsSourceStanding['missed'], { from, to }: Time): boolean {
  const [only] = missed ?? [];
  return missed?.length === 1 && only?.from === from && only.to === to;
}

async function standingOf(database: Database, source: Source, time: Time): Promise<NewsSourceStanding> {
  const { id, name } = source;
  if (source.address === null) {
    const untold = { lastSuccessAt: null, downSince: null, failure: null, nextTryAt: null };
    return { id, name, state: 'byHand', ...untold, newStories: null, missed: null };
  }
  const { from, to, asOf } = time;
  const looks = await looksAtSource(database, id, {
    from: instantUtc(epochMilliseconds(from) - day),
    to: instantUtc(epochMilliseconds(to) + day),
    asOf,
  });
  const within = looks.polls.filter(({ triedAt }) => triedAt > from && triedAt <= to);
  const isSetAside = source.setAsideAt !== null && (asOf === undefined || source.setAsideAt <= asOf);
  return {
    ...{ id, name, state: isSetAside ? 'setAside' : stateOf(looks) },
    ...{ lastSuccessAt: looks.lastSuccessAt, downSince: looks.downSince },
    failure: looks.last?.failure?.reason ?? null,
    nextTryAt: isSetAside ? null : looks.nextTryAt,
    newStories: within.reduce((sum, poll) => sum + poll.entriesNew, 0),
    missed: missedStretches(looks.polls, from, to),
  };
}

function stateOf({ last }: SourceLooks): NewsSourceStanding['state'] {
  if (last === null) return 'notTried';
  return last.outcome === 'failed' ? 'down' : 'collected';
}
