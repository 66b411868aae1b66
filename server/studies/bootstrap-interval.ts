import type { Interval } from '../stats/estimate.ts';
import { stationaryBootstrap } from '../stats/stationary-bootstrap.ts';
import type { EventStudy } from './study-event.ts';

/** More do not move the ends of a 95 % interval by what is shown of them. */
const replicates = 2000;

/**
 * The interval of the mean CAR by the stationary bootstrap of the events in the order of their sessions, and of shares within one. The
 * mean block is the cube root of the number of events, the order of growth that Politis & Romano 1994, section 4, show to be the
 * best. It takes no distribution for granted and allows that events close in time move together; of few events it is too
 * narrow (docs/method.md has by how much). Null of fewer than two. `random` is uniform on [0, 1).
 */
export function bootstrapInterval(
  events: readonly Pick<EventStudy, 'asset' | 'sessionDate' | 'returns'>[],
  level: number,
  random: () => number,
): Interval | null {
  const ascending = [...events].sort(bySessionThenShare);
  const sums = ascending.map(({ returns }) => returns.cumulative.estimate);
  return stationaryBootstrap(sums, { replicates, meanBlock: Math.cbrt(sums.length), level, random });
}

function bySessionThenShare(
  one: Pick<EventStudy, 'asset' | 'sessionDate'>,
  other: Pick<EventStudy, 'asset' | 'sessionDate'>,
): number {
  if (one.sessionDate !== other.sessionDate) return one.sessionDate < other.sessionDate ? -1 : 1;
  return one.asset === other.asset ? 0 : one.asset < other.asset ? -1 : 1;
}
