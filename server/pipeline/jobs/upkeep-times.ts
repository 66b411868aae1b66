import { Cron } from 'croner';
import type { JobKind } from '../../../shared/schemas/job.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { TimeZone } from '../../../shared/units/zoned-time.ts';

/** Work that comes at times of day of its own, whatever is collected. */
export interface UpkeepTime {
  readonly kind: JobKind;
  /** Of cron: minute, hour, day, month, weekday. */
  readonly pattern: string;
  readonly zone: TimeZone;
}

/** Upkeep runs between the two markets: Seoul has not opened, and New York has closed. */
export const upkeepTimes: readonly UpkeepTime[] = [
  { kind: 'judgeDueClaims', pattern: '*/10 * * * *', zone: 'Asia/Seoul' },
  { kind: 'purgeSources', pattern: '15 7 * * *', zone: 'Asia/Seoul' },
  { kind: 'checkCalendars', pattern: '20 7 * * 1', zone: 'Asia/Seoul' },
  { kind: 'readTones', pattern: '25 7 * * *', zone: 'Asia/Seoul' },
];

/** The first moment after another at which a pattern of cron fits the clocks of a zone. */
export function nextMoment(
  { pattern, zone }: Pick<UpkeepTime, 'pattern' | 'zone'>,
  after: InstantUtc,
): InstantUtc {
  const next = new Cron(pattern, { timezone: zone, paused: true }).nextRun(
    new Date(epochMilliseconds(after)),
  );
  if (next === null) throw new RangeError(`The pattern "${pattern}" fits no moment after ${after}`);
  return instantUtc(next.getTime());
}
