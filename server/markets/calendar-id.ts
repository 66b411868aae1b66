import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { Mic } from '../../shared/units/mic.ts';

/** Which calendar a market keeps: KOSDAQ that of KOSPI, Nasdaq and NYSE American that of the NYSE. */
const calendarIds: ReadonlyMap<string, CalendarId> = new Map([
  ['XKRX', 'XKRX'],
  ['XKOS', 'XKRX'],
  ['XNYS', 'XNYS'],
  ['XNAS', 'XNYS'],
  ['XASE', 'XNYS'],
]);

/** The id of the calendar that a market keeps; null for a market that Newstape has no calendar of. No edit changes that. */
export function calendarIdOf(mic: Mic): CalendarId | null {
  return calendarIds.get(mic) ?? null;
}
