import { type CalendarId, CalendarIdSchema } from '../../shared/schemas/calendar.ts';
import { type CalendarEditFields, CalendarEditFieldsSchema } from '../../shared/schemas/calendar-edit.ts';
import { isMic, mic } from '../../shared/units/mic.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { calendarsWith } from '../markets/calendars-with.ts';
import { covers } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { isWeekend } from '../markets/weekday-rules.ts';

type Cells = Readonly<Record<string, string>>;

/** What a line of a file says of a calendar, or why it says nothing, in one sentence. */
export type CalendarLineReading = { readonly edit: CalendarEditFields } | { readonly problem: string };

/** Reads one line of a file of calendar edits against the calendars in force. */
export function readCalendarLine(cells: Cells, calendarOf: CalendarLookup): CalendarLineReading {
  const market = readMarket(cells.calendar ?? '');
  if ('problem' in market) return market;
  const calendar = calendarOf(mic(market.id));
  if (calendar === null) return { problem: `Newstape has no calendar ${market.id}.` };
  const parsed = CalendarEditFieldsSchema.safeParse({
    ...{ calendar: market.id, date: cells.date, kind: cells.kind, reason: cells.reason },
    ...{ open: cells.open ?? null, close: cells.close ?? null, source: cells.source ?? null },
  });
  if (!parsed.success) return { problem: problemIn(cells, parsed.error.issues[0]) };
  const problem = dayProblem(parsed.data, calendar) ?? timesProblem(parsed.data);
  return problem === null ? { edit: parsed.data } : { problem };
}

function readMarket(name: string): { id: CalendarId } | { problem: string } {
  const known = CalendarIdSchema.options.join(' or ');
  if (name === '') return { problem: `The line names no calendar: write ${known}.` };
  const id = isMic(name) ? calendarIdOf(mic(name)) : null;
  if (id !== null) return { id };
  return {
    problem: `Newstape has no trading calendar of "${name}", and takes no whole calendar from a file: ${known} can be edited.`,
  };
}

/** One sentence on the first cell that is not as it must be. */
function problemIn(cells: Cells, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const column = String(issue?.path[0] ?? '');
  const written = cells[column];
  if (written === undefined) return `The column ${column} is empty.`;
  if (column === 'date' && !isSessionDate(written))
    return `The date "${written}" is not a date written as YYYY-MM-DD.`;
  if (column === 'kind') return `The kind "${written}" is none: write closed, open or hours.`;
  return `The ${column} "${written}" ${issue?.message ?? 'is not as it must be'}.`;
}

/** Why the day cannot be edited in that way; null where it can. */
function dayProblem({ date, kind }: CalendarEditFields, calendar: TradingCalendar): string | null {
  if (!covers(calendar, date))
    return `${date} is outside what the calendar ${calendar.id} covers, ${calendar.firstDate} to ${calendar.lastDate}.`;
  if (kind === 'closed' && isWeekend(date) && !calendar.isSession(date))
    return `${date} is a ${weekendDay(date)}, on which ${calendar.id} never trades: leave the line out.`;
  if (kind === 'hours' && !calendar.isSession(date))
    return `${calendar.id} has no session on ${date} (${calendar.reasonOf(date) ?? weekendDay(date)}): to make it one, write the kind open.`;
  return null;
}

function weekendDay(date: SessionDate): string {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 6 ? 'Saturday' : 'Sunday';
}

/** Why the times cannot be so; null where they can. */
function timesProblem(edit: CalendarEditFields): string | null {
  const { calendar: id, date, kind, open, close } = edit;
  if (kind === 'closed' && (open !== null || close !== null))
    return `A closed day has no hours: take the times away, or write the kind hours.`;
  if (kind === 'hours' && open === null && close === null)
    return `The kind hours needs an opening, a closing, or both.`;
  if (kind === 'closed') return null;
  // With the usual time for the one that is not given.
  const hours = calendarsWith([{ ...edit, kind: 'open' }])(mic(id))?.sessionHours(date);
  return hours && hours.open >= hours.close
    ? `${id} would close on ${date} before it opens: the opening is ${open ?? 'the usual one'}, the closing ${close ?? 'the usual one'}.`
    : null;
}
