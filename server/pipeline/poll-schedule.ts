import type { FeedState, SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { clockWentBack } from '../store/clock-went-back.ts';

/** Minutes between two fetches of a feed that does not say, and the bounds within which it may. */
const usualMinutes = 15;
const leastMinutes = 5;
const mostMinutes = 24 * 60;

/** A feed that brings nothing and does not say how often it changes is fetched this seldom, in minutes. */
const quietMinutes = 120;

/** Minutes to leave a feed alone of which nothing more is known: as it asks (ttl, sy:updatePeriod), from 5 minutes to a day. */
export function minutesUntilNext(asked: number | null): number {
  return Math.min(Math.max(asked ?? usualMinutes, leastMinutes), mostMinutes);
}

/** The attempts that the pause of a feed is told from. */
export const pollsLookedAt = 20;

/**
 * Minutes to leave a feed alone by what its last attempts brought, oldest first: so that about one new story is there at each
 * fetch where stories come, half as long again after each fetch without one. Never shorter than the feed asks, nor than 5
 * minutes; at most two hours, or what the feed asks where that is longer. Attempts that failed say nothing of it.
 */
export function adaptedMinutes(
  asked: number | null,
  polls: readonly Pick<SourcePoll, 'triedAt' | 'outcome' | 'entriesNew'>[],
): number {
  const usual = minutesUntilNext(asked);
  const least = asked === null ? leastMinutes : usual;
  const most = Math.max(usual, quietMinutes);
  let minutes = usual;
  let before: InstantUtc | null = null;
  for (const { triedAt, outcome, entriesNew } of polls) {
    if (outcome === 'failed') continue;
    const sinceLast = before === null ? null : minutesBetween(before, triedAt);
    before = triedAt;
    // How much the first attempt brought tells how long the feed is.
    if (sinceLast === null) continue;
    minutes = entriesNew === 0 ? minutes * 1.5 : Math.min(minutes / 2, sinceLast / entriesNew);
    minutes = Math.min(Math.max(minutes, least), most);
  }
  return minutes;
}

function minutesBetween(from: InstantUtc, to: InstantUtc): number {
  return (epochMilliseconds(to) - epochMilliseconds(from)) / 60_000;
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

/** True for a source that is a service asked for the news of single companies. */
export function isAskedService({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'filings' || kind === 'newsSearch';
}

/** True for a source of the kinds that are collected by themselves: feeds, and services that are asked for news. */
export function isCollected(source: Pick<Source, 'kind'>): boolean {
  return source.kind === 'feed' || isAskedService(source);
}

/** True for a source in use that is to be fetched now. One that was never tried is. */
export function isDue(source: Source, state: FeedState | null, now: InstantUtc): boolean {
  return isPolled(source) && nextTryOf(state, now) <= now;
}

/** When a source is to be fetched next: now where it was never tried, or was tried in a future that the clock came back from. */
export function nextTryOf(
  state: Pick<FeedState, 'nextTryAt' | 'lastTriedAt'> | null,
  now: InstantUtc,
): InstantUtc {
  return state?.nextTryAt == null || clockWentBack(state.lastTriedAt, now) ? now : state.nextTryAt;
}

/** True for a source in use that is collected again and again. */
export function isPolled(source: Source): boolean {
  return source.address !== null && isCollected(source) && source.setAsideAt === null;
}
