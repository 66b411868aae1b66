import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { epochMilliseconds, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { instantAt } from '../../../shared/units/zoned-time.ts';

/** How a clock is set: a fixed difference to UTC, or hours ahead of New York's clock (which has summer time). */
export type Clock =
  | { readonly kind: 'fixed'; readonly minutes: number }
  | { readonly kind: 'newYork'; readonly hoursBehind: number }
  | { readonly kind: 'seoul' };

const fixed = (hours: number): Clock => ({ kind: 'fixed', minutes: hours * 60 });

const clocks = new Map<string, Clock>([
  ...(['KST', 'JST', '한국시간'] as const).map((name) => [name, fixed(9)] as const),
  ...(['Z', 'UTC', 'GMT'] as const).map((name) => [name, fixed(0)] as const),
  ['BST', fixed(1)],
  ['CET', fixed(1)],
  ['CEST', fixed(2)],
  ['HKT', fixed(8)],
  ['SGT', fixed(8)],
  ['EST', fixed(-5)],
  ['EDT', fixed(-4)],
  ['CST', fixed(-6)],
  ['CDT', fixed(-5)],
  ['MST', fixed(-7)],
  ['MDT', fixed(-6)],
  ['PST', fixed(-8)],
  ['PDT', fixed(-7)],
  ['ET', { kind: 'newYork', hoursBehind: 0 }],
  ['CT', { kind: 'newYork', hoursBehind: 1 }],
  ['MT', { kind: 'newYork', hoursBehind: 2 }],
  ['PT', { kind: 'newYork', hoursBehind: 3 }],
]);

/** The clock that a printed zone means (`EDT`, `ET`, `KST`, `Z`, `+09:00`, `GMT+9`), or null for another word. */
export function clockOf(zone: string): Clock | null {
  const key = zone.toUpperCase().replaceAll(/[()\s]/g, '');
  const named = clocks.get(key);
  if (named) return named;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(key);
  if (!offset) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return minutes > 14 * 60 ? null : { kind: 'fixed', minutes: offset[1] === '-' ? -minutes : minutes };
}

/** The moment at which a clock shows this date and time (`HH:MM:SS`). */
export function instantOn(date: SessionDate, time: string, clock: Clock): InstantUtc {
  if (clock.kind === 'seoul') return instantAt(date, time, 'Asia/Seoul');
  if (clock.kind === 'newYork') {
    const eastern = epochMilliseconds(instantAt(date, time, 'America/New_York'));
    return instantUtc(eastern + clock.hoursBehind * 3_600_000);
  }
  return instantUtc(Date.parse(`${date}T${time}.000Z`) - clock.minutes * 60_000);
}
