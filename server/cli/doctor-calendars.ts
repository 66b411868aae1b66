import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import { daysBetween, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { shippedDefinitions } from '../markets/shipped-calendars.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';

/** Warn this many days before the published years of a calendar end. */
const calendarWarningDays = 60;

/** Whether the exchanges' published sessions reach far enough. */
export function calendarChecks(now: InstantUtc, calendarOf: CalendarLookup): Check[] {
  const today = sessionDate(now.slice(0, 10));
  return Object.values(shippedDefinitions).map(({ id }) => {
    const name = `calendar ${id}`;
    const calendar = calendarOf(mic(id));
    if (!calendar) return outOfOrder(name, 'failed', 'missing', 'Install Newstape anew.');
    const { firstDate, lastDate, confirmedUntil } = calendar;
    const reach = `sessions from ${firstDate} to ${lastDate}, confirmed until ${confirmedUntil} and derived from the exchange's rules after that`;
    const left = daysBetween(today, confirmedUntil);
    if (left >= calendarWarningDays) return inOrder(name, reach);
    const ends =
      left < 0
        ? `no list of the exchange is known for today: its sessions are derived from rules`
        : `the confirmed years end ${left} days from today`;
    const action = `Install a newer Newstape, or enter the exchange's list with "newstape calendars import FILE".`;
    return outOfOrder(name, 'warning', `${reach}; ${ends}`, action);
  });
}
