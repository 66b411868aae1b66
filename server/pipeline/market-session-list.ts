import type { MarketCalendar } from '../../shared/schemas/market-extremes-reply.ts';
import type {
  MarketSessionListQuery,
  MarketSessionListReply,
} from '../../shared/schemas/market-session-list.ts';
import { type Mic, mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { covers, sessionBefore, sessionOnOrAfter } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import {
  figuresOfSessions,
  newestSessionWithStory,
  type SessionsScope,
} from '../store/market-session-figures.ts';
import { micsOfInstruments } from '../store/market-shares.ts';
import { newestWithBars, pricesOfSessions } from '../store/session-prices.ts';
import { readTogether } from '../store/transactions.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { currentCalendars } from './current-calendars.ts';
import type { SessionReading } from './market-session.ts';

/** The sessions of a market up to one of them, in figures, as they were known at `asOf`, or now where that is not given or later. */
export async function marketSessionList(
  { database, now }: SessionReading,
  calendarId: MarketCalendar,
  query: MarketSessionListQuery,
): Promise<MarketSessionListReply> {
  const moment = now();
  const isNow = query.asOf === undefined || query.asOf >= moment;
  const asOf = isNow ? moment : (query.asOf ?? moment);
  const calendar = (await currentCalendars(database, query.asOf))(mic(calendarId));
  const indexId = benchmarkOf(mic(calendarId));
  const nothing = { calendar: calendarId, indexId, sessions: [], current: null, newest: null };
  if (calendar === null) return nothing;
  return readTogether(database, async (transaction) => {
    const mics: Mic[] = (await micsOfInstruments(transaction)).filter(
      (one) => calendarIdOf(one) === calendarId,
    );
    if (mics.length === 0) return nothing;
    const withBars = await newestWithBars(transaction, { mics, asOf }, isNow);
    const withStory = await newestSessionWithStory(transaction, mics, asOf);
    const newest = later(withBars, withStory);
    const today = localDateOf(asOf, calendar.timeZone);
    const dates = sessionsUpTo(calendar, query.to ?? newest, query.limit);
    const [first, ...others] = dates;
    if (first === undefined) return { ...nothing, newest };
    const scope: SessionsScope = { mics, asOf, indexId, dates: [first, ...others] };
    const prices = await pricesOfSessions(transaction, scope, isNow);
    const sessions = await figuresOfSessions(transaction, scope, prices);
    const has = ({ date, withStory: stories }: (typeof sessions)[number]) =>
      date <= today && (stories > 0 || date <= (withBars ?? ''));
    return {
      ...{ calendar: calendarId, indexId, sessions, newest },
      current: sessions.findLast(has)?.date ?? null,
    };
  });
}

function later(a: SessionDate | null, b: SessionDate | null): SessionDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** At most so many sessions up to one, or to the first after a date that is none, ascending; none outside the calendar. */
function sessionsUpTo(calendar: TradingCalendar, to: SessionDate | null, limit: number): SessionDate[] {
  let session = to === null || !covers(calendar, to) ? null : sessionOnOrAfter(calendar, to);
  const dates: SessionDate[] = [];
  for (; session !== null && dates.length < limit; session = sessionBefore(calendar, session))
    dates.unshift(session);
  return dates;
}
