import type { Mic } from '../../shared/units/mic.ts';
import { buildCalendar } from './build-calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { type CalendarId, calendarIdOf } from './calendar-id.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { xkrxDefinition } from './xkrx.ts';
import { xnysDefinition } from './xnys.ts';

const definitions: Readonly<Record<CalendarId, CalendarDefinition>> = {
  XKRX: xkrxDefinition,
  XNYS: xnysDefinition,
};

const built = new Map<CalendarId, TradingCalendar>();

/** The trading calendars as they ship, without the operator's edits. Example: `shippedCalendars(mic('XKOS'))` is that of XKRX. */
export function shippedCalendars(mic: Mic): TradingCalendar | null {
  const id = calendarIdOf(mic);
  if (id === null) return null;
  const calendar = built.get(id) ?? buildCalendar(definitions[id]);
  built.set(id, calendar);
  return calendar;
}
