import type { DateFinding } from '../../shared/schemas/article.ts';
import type { CalendarCertainty } from '../../shared/schemas/calendar.ts';
import type { Phase } from '../../shared/schemas/news-event.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt, localDateOf, type TimeZone } from '../../shared/units/zoned-time.ts';
import { extendedWindowsAt, type OpenWindow } from './extended-windows-at.ts';
import { covers, sessionAfter, sessionOnOrAfter } from './session-offset.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * Where a publication falls among an exchange's sessions. A phase of `unknown` flags a publication of which the time of
 * day is not known: it is never counted as precise, also where its day alone settles the session.
 */
export interface Placement {
  readonly phase: Phase;
  /** The session that the publication belongs to. Null where its date is unknown or outside the calendar. */
  readonly sessionDate: SessionDate | null;
  /** The first session that could react; null where the time of day is unknown and decides it. */
  readonly reactionSessionDate: SessionDate | null;
  /** Trading outside of the regular session that was open then: prices may have moved before the session did. Empty where the time is unknown. */
  readonly extended: readonly OpenWindow[];
  /** `derived` where the day or the session lies in what the calendar only derives; null where there is no session. */
  readonly certainty: CalendarCertainty | null;
}

/** Where a publication stands that cannot be placed. */
export const nowhere: Placement = {
  phase: 'unknown',
  sessionDate: null,
  reactionSessionDate: null,
  extended: [],
  certainty: null,
};

/**
 * Places a publication on an exchange's sessions.
 *
 * Known to the minute: before the opening of a session (`preOpen`) and during it (`regular`, from the opening on) that
 * session; at or after its close (`afterClose`) and on a day without one (`closedDay`) the next session.
 * Known to the day: the phase is unknown; the session is that date, or the next session where it is none; the session
 * that could react is only given where every minute of that day lies before the same one. `outletZone` is where the outlet's
 * clock stands, if not where the exchange's does: a day in Seoul touches two days in New York.
 * Unknown, or outside the calendar: all unknown. Later publications never get earlier sessions.
 */
export function placePublication(
  date: DateFinding,
  calendar: TradingCalendar,
  outletZone: TimeZone = calendar.timeZone,
): Placement {
  if (date.precision === 'minute' && date.publishedAt !== null)
    return placeInstant(date.publishedAt, calendar);
  if (date.precision === 'unknown' || date.date === null) return nowhere;
  return placeDay(date.date, calendar, outletZone);
}

/** Places a moment on an exchange's sessions. */
export function placeInstant(instant: InstantUtc, calendar: TradingCalendar): Placement {
  const day = localDateOf(instant, calendar.timeZone);
  if (!covers(calendar, day)) return nowhere;
  const at = (phase: Phase, session: SessionDate | null): Placement => {
    if (session === null) return nowhere;
    const extended = extendedWindowsAt(instant, calendar);
    const certainty = certaintyOf(calendar, day, session);
    return { phase, sessionDate: session, reactionSessionDate: session, extended, certainty };
  };
  if (!calendar.isSession(day)) return at('closedDay', sessionAfter(calendar, day));
  const { open, close } = calendar.sessionHours(day);
  if (instant >= close) return at('afterClose', sessionAfter(calendar, day));
  return at(instant < open ? 'preOpen' : 'regular', day);
}

function placeDay(day: SessionDate, calendar: TradingCalendar, zone: TimeZone): Placement {
  if (!covers(calendar, day)) return nowhere;
  const start = instantAt(day, '00:00', zone);
  const end = instantUtc(Date.parse(instantAt(addDays(day, 1), '00:00', zone)) - 1);
  const [earliest, latest] = [placeInstant(start, calendar), placeInstant(end, calendar)];
  // Where the day runs into a session, the story may have come out while it ran.
  const decided = earliest.reactionSessionDate === latest.reactionSessionDate && latest.phase !== 'regular';
  const sessionDate = sessionOnOrAfter(calendar, day);
  if (sessionDate === null) return nowhere;
  return {
    phase: 'unknown',
    sessionDate,
    reactionSessionDate: decided ? latest.reactionSessionDate : null,
    extended: [],
    certainty: certaintyOf(calendar, day, sessionDate),
  };
}

function certaintyOf(calendar: TradingCalendar, day: SessionDate, session: SessionDate): CalendarCertainty {
  return [day, session].some((date) => calendar.certaintyOf(date) === 'derived') ? 'derived' : 'confirmed';
}
