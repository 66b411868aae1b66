import type { CalendarId } from '../../shared/schemas/calendar.ts';
import { type Mic, mic } from '../../shared/units/mic.ts';

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

/** The markets that keep a calendar. Example: `micsOf('XKRX')` is XKRX and XKOS. */
export function micsOf(id: CalendarId): Mic[] {
  return [...calendarIds].filter(([, kept]) => kept === id).map(([market]) => mic(market));
}
