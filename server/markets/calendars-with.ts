import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import { buildCalendar } from './build-calendar.ts';
import { calendarIdOf } from './calendar-id.ts';
import type { CalendarLookup } from './calendar-lookup.ts';
import { editedDefinition } from './edit-calendar.ts';
import { shippedCalendars, shippedDefinitions } from './shipped-calendars.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * The shipped calendars with the operator's edits, in the order in which they were made. A calendar without an edit is the
 * shipped one; each other is built when it is first asked for.
 */
export function calendarsWith(edits: readonly CalendarEditFields[]): CalendarLookup {
  if (edits.length === 0) return shippedCalendars;
  const edited = new Set(edits.map(({ calendar }) => calendar));
  const built = new Map<CalendarId, TradingCalendar>();
  return (mic) => {
    const id = calendarIdOf(mic);
    if (id === null || !edited.has(id)) return shippedCalendars(mic);
    const calendar = built.get(id) ?? buildCalendar(editedDefinition(shippedDefinitions[id], edits));
    built.set(id, calendar);
    return calendar;
  };
}
