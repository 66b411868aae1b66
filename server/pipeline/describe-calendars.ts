import type {
  CalendarFacts,
  CalendarId,
  CalendarListReply,
  SessionListReply,
} from '../../shared/schemas/calendar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { calendarsWith } from '../markets/calendars-with.ts';
import { windowsOf } from '../markets/extended-windows-at.ts';
import { shippedDefinitions } from '../markets/shipped-calendars.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { isWeekend } from '../markets/weekday-rules.ts';
import { listCalendarEdits } from '../store/calendar-edits.repository.ts';
import type { Database } from '../store/open-database.ts';
import { currentCalendars } from './current-calendars.ts';

/** What each calendar covers and rests on, with the operator's edits known at a moment (absent: all). */
export async function describeCalendars(database: Database, asOf?: InstantUtc): Promise<CalendarListReply> {
  const edits = await listCalendarEdits(database, asOf);
  const calendarOf = calendarsWith(edits);
  const calendars = Object.values(shippedDefinitions).flatMap(({ id, sources }): CalendarFacts[] => {
    const calendar = calendarOf(mic(id));
    if (calendar === null) return [];
    const { timeZone, firstDate, lastDate, confirmedUntil } = calendar;
    const own = edits.filter((edit) => edit.calendar === id).map(({ date }) => date);
    return [
      {
        ...{ id, timeZone, firstDate, lastDate, confirmedUntil },
        sources: [...sources],
        extendedWindows: windowsOf(id).map((window) => ({
          ...{ venue: window.venue, window: window.window, open: window.open.time, close: window.close.time },
          firstDate: sessionDate(window.firstDate),
          lastDate: window.lastDate === null ? null : sessionDate(window.lastDate),
          ...{ certainty: window.certainty, source: window.source },
        })),
        editedDates: [...new Set(own)].sort(),
      },
    ];
  });
  return { calendars };
}

/** Which sessions of a calendar are asked for; both ends inclusive. */
interface SessionQuery {
  readonly id: CalendarId;
  readonly from: SessionDate;
  readonly to: SessionDate;
  readonly asOf?: InstantUtc | undefined;
}

/** The sessions and the closed weekdays between two days. Days outside of the calendar have neither. */
export async function listSessions(
  database: Database,
  { id, from, to, asOf }: SessionQuery,
): Promise<SessionListReply> {
  const reply: SessionListReply = { id, from, to, sessions: [], closures: [] };
  const calendar = (await currentCalendars(database, asOf))(mic(id));
  if (calendar === null) return reply;
  const last = to < calendar.lastDate ? to : calendar.lastDate;
  for (
    let date = from > calendar.firstDate ? from : calendar.firstDate;
    date <= last;
    date = addDays(date, 1)
  )
    addDay(reply, calendar, date);
  return reply;
}

function addDay(
  { sessions, closures }: SessionListReply,
  calendar: TradingCalendar,
  date: SessionDate,
): void {
  const reason = calendar.reasonOf(date);
  const certainty = calendar.certaintyOf(date);
  if (calendar.isSession(date)) sessions.push({ date, ...calendar.sessionHours(date), certainty, reason });
  else if (!isWeekend(date) && reason !== null) closures.push({ date, reason, certainty });
}
