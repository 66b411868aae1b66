import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays } from '../../../shared/units/session-date.ts';
import { instantAt, localDateOf, type TimeZone } from '../../../shared/units/zoned-time.ts';

/** The moment at which the next day of a zone begins: when a provider's daily allowance is full again. */
export function nextDayStart(now: InstantUtc, zone: TimeZone): InstantUtc {
  return instantAt(addDays(localDateOf(now, zone), 1), '00:00', zone);
}

/** The moment so many milliseconds later. */
export function laterBy(milliseconds: number, now: InstantUtc): InstantUtc {
  return instantUtc(epochMilliseconds(now) + milliseconds);
}

/** The moment at which the next full hour begins. */
export function nextHourStart(now: InstantUtc): InstantUtc {
  const hour = 3_600_000;
  return instantUtc((Math.floor(epochMilliseconds(now) / hour) + 1) * hour);
}
