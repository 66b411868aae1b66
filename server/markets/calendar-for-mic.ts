import type { Mic } from '../../shared/units/mic.ts';
import { buildCalendar } from './build-calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { xkrxDefinition } from './xkrx.ts';
import { xnysDefinition } from './xnys.ts';

/** Which calendar a market keeps: KOSDAQ that of KOSPI, Nasdaq and NYSE American that of the NYSE. */
const definitions: ReadonlyMap<string, CalendarDefinition> = new Map([
  ['XKRX', xkrxDefinition],
  ['XKOS', xkrxDefinition],
  ['XNYS', xnysDefinition],
  ['XNAS', xnysDefinition],
  ['XASE', xnysDefinition],
]);

const built = new Map<CalendarDefinition, TradingCalendar>();

/** The trading calendar of a market; null for a market that Newstape has none for. Example: `calendarForMic(mic('XKOS'))` is that of XKRX. */
export function calendarForMic(mic: Mic): TradingCalendar | null {
  const definition = definitions.get(mic);
  if (!definition) return null;
  const calendar = built.get(definition) ?? buildCalendar(definition);
  built.set(definition, calendar);
  return calendar;
}
