import type { SessionDate } from '../../shared/units/session-date.ts';

/** How events share their sessions. */
export interface Clustering {
  /** Distinct sessions that are a day 0. */
  readonly sessions: number;
  readonly fullest: {
    readonly sessionDate: SessionDate;
    readonly events: number;
    readonly share: number;
  } | null;
  readonly isClustered: boolean;
}

/** From this share of events on that do not have their session to themselves, events count as clustered. */
const sharedFrom = 0.2;

/**
 * How events cluster in calendar time. Shares move together on one session also after the market's part is taken out, so
 * events of one session tell less than as many events of different ones: tests that take them as independent find too
 * much. Kolari & Pynnönen 2010, "Event study testing with cross-sectional correlation of abnormal returns".
 */
export function clusteringOf(days: readonly SessionDate[]): Clustering {
  const counts = new Map<SessionDate, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  let fullest: Clustering['fullest'] = null;
  let alone = 0;
  for (const [sessionDate, events] of counts) {
    if (events === 1) alone += 1;
    const isFuller = fullest === null || events > fullest.events;
    const isEarlier = fullest !== null && events === fullest.events && sessionDate < fullest.sessionDate;
    if (isFuller || isEarlier) fullest = { sessionDate, events, share: events / days.length };
  }
  return {
    sessions: counts.size,
    fullest,
    isClustered: days.length > 1 && (days.length - alone) / days.length >= sharedFrom,
  };
}
