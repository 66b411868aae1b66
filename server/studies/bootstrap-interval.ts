import type { Interval } from '../stats/estimate.ts';
import { type DrawnTogether, stationaryBootstrap } from '../stats/stationary-bootstrap.ts';
import type { EventStudy } from './study-event.ts';

/** More do not move the ends of a 95 % interval by what is shown of them. */
const replicates = 2000;

/** Events on fewer sessions tell too little of how sessions scatter. */
const leastBootstrapped = 10;

/**
 * The interval of the mean CAR by the studentised stationary bootstrap of the sessions in their order, all events of one session drawn
 * together. The mean block is the cube root of the number of sessions, the order of growth that Politis & Romano 1994, section 4,
 * show to be the best. It takes no distribution for granted and allows that events of one session, and those close in time, move
 * together (docs/method.md has how often it leaves zero out). Null of fewer than ten sessions. `random` is uniform on [0, 1).
 */
export function bootstrapInterval(
  events: readonly Pick<EventStudy, 'asset' | 'sessionDate' | 'returns'>[],
  level: number,
  random: () => number,
): Interval | null {
  const ascending = [...events].sort(bySessionThenShare);
  const sessions: DrawnTogether[] = [];
  let session: string | null = null;
  for (const { sessionDate, returns } of ascending) {
    const before = sessionDate === session ? sessions.pop() : undefined;
    sessions.push({
      sum: (before?.sum ?? 0) + returns.cumulative.estimate,
      count: (before?.count ?? 0) + 1,
    });
    session = sessionDate;
  }
  if (sessions.length < leastBootstrapped) return null;
  return stationaryBootstrap(sessions, { replicates, meanBlock: Math.cbrt(sessions.length), level, random });
}

/** Shares within a session too, so that the order in which events come changes no digit. */
function bySessionThenShare(
  one: Pick<EventStudy, 'asset' | 'sessionDate'>,
  other: Pick<EventStudy, 'asset' | 'sessionDate'>,
): number {
  if (one.sessionDate !== other.sessionDate) return one.sessionDate < other.sessionDate ? -1 : 1;
  return one.asset === other.asset ? 0 : one.asset < other.asset ? -1 : 1;
}
