import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { Clock } from './clock.ts';
import { instantOn, localDateOn } from './zone-of.ts';

const seoul: Clock = { kind: 'seoul' };
const newYork: Clock = { kind: 'newYork', hoursBehind: 0 };

/** The clock of an outlet by its language: Korean pages print Seoul's time. English ones print no sure time without a zone. */
export function outletClock(language: Language): Clock | null {
  return language === 'ko' ? seoul : null;
}

/** The clock that decides the local day of a moment given in UTC: the region's where one is known, else Seoul's for Korean and New York's for English. */
export function dayClock(language: Language, region: Clock | null): Clock {
  return language === 'ko' ? seoul : (region ?? newYork);
}

/**
 * The outlet's own day of a time on a printed clock. A zone other than UTC is the outlet's own; a time in UTC is moved to
 * the outlet's calendar, unless it is midnight, which is how systems write a day without a time.
 */
export function outletDay(
  date: SessionDate,
  time: string | null,
  clock: Clock | null,
  day: Clock,
): SessionDate {
  const dayOnly = time === null || isMidnight(time);
  if (dayOnly || clock?.kind !== 'fixed' || clock.minutes !== 0) return date;
  return localDateOn(instantOn(date, time, clock), day);
}

/** The day that the outlet's calendar shows at a moment. */
export function dayAt(instant: InstantUtc, day: Clock): SessionDate {
  return localDateOn(instant, day);
}

/** True for the start and the end of a day: systems write a day without a time so, and it is never counted as exact. */
export function isMidnight(time: string): boolean {
  return time.startsWith('00:00:00') || time === '24:00:00';
}
