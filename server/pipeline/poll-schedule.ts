import type { FeedState } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';

/** Minutes between two fetches of a feed that does not say, and the bounds within which it may. */
const usualMinutes = 15;
const leastMinutes = 5;
const mostMinutes = 24 * 60;

/** Minutes to leave a feed alone after a fetch that worked: as it asks (ttl, sy:updatePeriod), from 5 minutes to a day. */
export function minutesUntilNext(asked: number | null): number {
  return Math.min(Math.max(asked ?? usualMinutes, leastMinutes), mostMinutes);
}

/** When to try again after a number of failures in a row: twice as long each time, at most a day; not before `retryAt`. */
export function nextTryAfterFailure(
  now: InstantUtc,
  asked: number | null,
  failures: number,
  retryAt: InstantUtc | null,
): InstantUtc {
  const minutes = Math.min(minutesUntilNext(asked) * 2 ** Math.min(failures, 12), mostMinutes);
  const next = minutesLater(now, minutes);
  return retryAt !== null && retryAt > next ? retryAt : next;
}

/** The moment some minutes after another. */
export function minutesLater(now: InstantUtc, minutes: number): InstantUtc {
  return instantUtc(epochMilliseconds(now) + Math.round(minutes * 60_000));
}

const collectedKinds: ReadonlySet<Source['kind']> = new Set(['feed', 'filings', 'newsSearch']);

/** True for a source of the kinds that are collected by themselves: feeds, and services that are asked for news. */
export function isCollected({ kind }: Pick<Source, 'kind'>): boolean {
  return collectedKinds.has(kind);
}

/** True for a source in use that is to be fetched now. One that was never tried is. */
export function isDue(source: Source, state: FeedState | null, now: InstantUtc): boolean {
  if (source.address === null || !isCollected(source) || source.setAsideAt !== null) return false;
  return state?.nextTryAt == null || state.nextTryAt <= now;
}
