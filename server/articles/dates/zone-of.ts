import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { epochMilliseconds, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { instantAt, localDateOf } from '../../../shared/units/zoned-time.ts';
import type { Clock } from './clock.ts';
import { namedClocks } from './zone-names.ts';

/** The clock that a printed zone means (`EDT`, `ET`, `KST`, `Z`, `+09:00`, `GMT+9`), or null for another word. */
export function clockOf(zone: string): Clock | null {
  const key = zone
    .toUpperCase()
    .replaceAll(/[()\s]/g, '')
    .replaceAll('시각', '시간');
  const named = namedClocks.get(key);
  if (named) return named;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(key);
  if (!offset) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return minutes > 14 * 60 ? null : { kind: 'fixed', minutes: offset[1] === '-' ? -minutes : minutes };
}

/** The moment at which a clock shows this date and time (`HH:MM:SS`, decimals of a second allowed). */
export function instantOn(date: SessionDate, time: string, clock: Clock): InstantUtc {
  if (clock.kind === 'seoul') return instantAt(date, time, 'Asia/Seoul');
  if (clock.kind === 'newYork') {
    const eastern = epochMilliseconds(instantAt(date, time, 'America/New_York'));
    return instantUtc(eastern + clock.hoursBehind * 3_600_000);
  }
  const wall = Date.parse(`${date}T${time.slice(0, 8)}.000Z`);
  if (clock.kind === 'fixed') return instantUtc(wall - clock.minutes * 60_000);
  const winter = wall - clock.minutes * 60_000;
  const summer = winter - 3_600_000;
  return instantUtc(isEuropeanSummer(summer) ? summer : winter);
}

/** The date that a clock shows at a moment. */
export function localDateOn(instant: InstantUtc, clock: Clock): SessionDate {
  const at = epochMilliseconds(instant);
  if (clock.kind === 'seoul') return localDateOf(instant, 'Asia/Seoul');
  if (clock.kind === 'newYork')
    return localDateOf(instantUtc(at - clock.hoursBehind * 3_600_000), 'America/New_York');
  const summer = clock.kind === 'european' && isEuropeanSummer(at) ? 60 : 0;
  return sessionDate(instantUtc(at + (clock.minutes + summer) * 60_000).slice(0, 10));
}

/** Summer time lasts from the last Sunday of March to the last Sunday of October, 01:00 UTC (Directive 2000/84/EC, articles 2 and 3). */
function isEuropeanSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9);
}

/** 01:00 UTC of the last Sunday of a month with 31 days; months count from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
