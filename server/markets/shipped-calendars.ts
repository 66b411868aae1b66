import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { americanYear } from './american-year.ts';
import { buildCalendar } from './build-calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { calendarIdOf } from './calendar-id.ts';
import { koreanYear } from './korean-year.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { withDerivedYears } from './with-derived-years.ts';
import { xkrxPublished } from './xkrx.ts';
import { xnysPublished } from './xnys.ts';

/** The last year that the rules are carried on to. */
const LAST_YEAR = 2035;

/** The calendars as they ship: published years, then years by the exchange's rules to the end of 2035. */
export const shippedDefinitions: Readonly<Record<CalendarId, CalendarDefinition>> = {
  XKRX: withDerivedYears(xkrxPublished, koreanYear, LAST_YEAR),
  XNYS: withDerivedYears(xnysPublished, americanYear, LAST_YEAR),
};

const built = new Map<CalendarId, TradingCalendar>();

/** The trading calendars as they ship, without the operator's edits. Example: `shippedCalendars(mic('XKOS'))` is that of XKRX. */
export function shippedCalendars(mic: Mic): TradingCalendar | null {
  const id = calendarIdOf(mic);
  if (id === null) return null;
  const calendar = built.get(id) ?? buildCalendar(shippedDefinitions[id]);
  built.set(id, calendar);
  return calendar;
}
