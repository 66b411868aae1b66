import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { calendarsWith } from '../markets/calendars-with.ts';
import { listCalendarEdits } from '../store/calendar-edits.repository.ts';
import type { Database } from '../store/open-database.ts';

/** The lookup of the edits that were asked for last, which are the same ones as a rule: building a calendar takes milliseconds. */
let last: { readonly edits: string; readonly calendarOf: CalendarLookup } | null = null;

/** The trading calendars of a database: those that ship, with the operator's edits that were known at a moment (absent: all). */
export async function currentCalendars(database: Database, asOf?: InstantUtc): Promise<CalendarLookup> {
  const edits = await listCalendarEdits(database, asOf);
  const key = JSON.stringify(edits);
  if (last?.edits !== key) last = { edits: key, calendarOf: calendarsWith(edits) };
  return last.calendarOf;
}
