import { type InstantUtc, instantUtc, isInstantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt, type TimeZone } from '../../shared/units/zoned-time.ts';

/** The last moment of a day on the clock of an exchange: Seoul's for Korean markets, else New York's. */
export function endOfDay(day: SessionDate, mic: string): InstantUtc {
  const zone: TimeZone = mic === 'XKRX' || mic === 'XKOS' ? 'Asia/Seoul' : 'America/New_York';
  return instantUtc(Date.parse(instantAt(addDays(day, 1), '00:00', zone)) - 1);
}

/** The moment that a widget is frozen at: the one that is asked for, or the end of that day. Undefined: now. */
export function frozenMoment(asOf: SessionDate | InstantUtc | null, mic: string): InstantUtc | undefined {
  if (asOf === null) return undefined;
  return isInstantUtc(asOf) ? asOf : endOfDay(asOf, mic);
}
