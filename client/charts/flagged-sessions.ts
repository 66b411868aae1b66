import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** What the flags of a series say of its sessions. */
export interface FlaggedSessions {
  /** No price is drawn of them: not traded, or the bar is in doubt. */
  unpriced: ReadonlySet<SessionDate>;
  /** The step into them is no return: sessions are missing before, or the prices on both sides are not of one measure. */
  brokenBefore: ReadonlySet<SessionDate>;
  /** Those of them where the prices on both sides are not of one measure. */
  measureChangedAt: ReadonlySet<SessionDate>;
}

const UNPRICED: readonly PriceEventKind[] = ['halt', 'badRange', 'extraSession', 'duplicateSession'];
const MEASURE_CHANGED: readonly PriceEventKind[] = ['suspectedSplit', 'mixedBasis'];
const BROKEN_BEFORE: readonly PriceEventKind[] = ['missingSession', ...MEASURE_CHANGED];

const known = new WeakMap<readonly PriceEvent[], FlaggedSessions>();

/**
 * The flagged sessions, worked out once for a list of events. What a person accepted is an ordinary session; over a split that
 * was adjusted for the prices are still of two measures.
 */
export function flaggedSessions(events: readonly PriceEvent[]): FlaggedSessions {
  const before = known.get(events);
  if (before) return before;
  const flagged = flaggedAmong(events);
  known.set(events, flagged);
  return flagged;
}

function flaggedAmong(events: readonly PriceEvent[]): FlaggedSessions {
  const inForce = events.filter((event) => event.resolution !== 'accepted');
  const datesOf = (kinds: readonly PriceEventKind[]) =>
    new Set(inForce.filter((event) => kinds.includes(event.kind)).map((event) => event.sessionDate));
  return {
    unpriced: datesOf(UNPRICED),
    brokenBefore: datesOf(BROKEN_BEFORE),
    measureChangedAt: datesOf(MEASURE_CHANGED),
  };
}
