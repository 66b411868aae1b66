import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { calendarsWith } from '../markets/calendars-with.ts';
import { listCalendarEdits } from '../store/calendar-edits.repository.ts';
import type { Database } from '../store/open-database.ts';

/** The trading calendars of a database: those that ship, with the operator's edits that were known at a moment (absent: all). */
export async function currentCalendars(database: Database, asOf?: InstantUtc): Promise<CalendarLookup> {
  return calendarsWith(await listCalendarEdits(database, asOf));
}
