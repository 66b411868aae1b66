import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { CalendarLookup } from '../../markets/calendar-lookup.ts';
import { sessionAfter } from '../../markets/session-offset.ts';
import type { TradingCalendar } from '../../markets/trading-calendar.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { barFinalAt } from '../price-knowledge.ts';
import { newestFinal } from '../wanted-sessions.ts';

/** The calendars that some instruments are traded by, each once. */
export function calendarsOf(
  instruments: readonly Instrument[],
  calendarOf: CalendarLookup,
): TradingCalendar[] {
  const calendars = instruments.flatMap(({ mic }) => calendarOf(mic) ?? []);
  return [...new Map(calendars.map((calendar) => [calendar.id, calendar])).values()];
}

/** When the next bar of some calendars is final by a provider's delay; null where no calendar tells of a further session. */
export function nextFinalAt(
  calendars: readonly TradingCalendar[],
  delay: PriceProvider['delay'],
  now: InstantUtc,
): InstantUtc | null {
  const moments = calendars.flatMap((calendar) => {
    const newest = newestFinal(calendar, delay, now);
    const next: SessionDate | null = newest === null ? null : sessionAfter(calendar, newest);
    return next === null ? [] : [barFinalAt(calendar, next, delay)];
  });
  return moments.sort()[0] ?? null;
}

const firstRetry = 30 * 60_000;
/** So many waits that brought nothing are told apart: the last is eight hours. */
const mostDoublings = 4;

/** When bars are looked for again that were due and did not come: after half an hour, then twice as long each time. */
export function lateBarsAt(now: InstantUtc, fruitless: number): InstantUtc {
  return instantUtc(epochMilliseconds(now) + firstRetry * 2 ** Math.min(fruitless, mostDoublings));
}
