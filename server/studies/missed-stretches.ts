import type { SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Stretch } from '../../shared/schemas/market-collection-reply.ts';
import { epochMilliseconds, type InstantUtc } from '../../shared/units/instant-utc.ts';

const minute = 60_000;
/** A feed is left alone for at most a day; looks that lie further apart were interrupted. */
const longestPause = 24 * 60 * minute;
/** The end of the time needs no look of its own where the last one is no older: feeds are looked at every 5 to 15 minutes as a rule. */
const freshness = 60 * minute;

/**
 * The stretches of a time in which a feed was not looked at. `polls` are its attempts, ascending, from a day before the
 * time to a day after it. Between two attempts in a row that did not fail, at most a day apart, the feed was looked at:
 * the second one shows what came since the first. An hour at most at the end of the time may lack its second attempt.
 * Ascending; empty where nothing was missed.
 */
export function missedStretches(polls: readonly SourcePoll[], from: InstantUtc, to: InstantUtc): Stretch[] {
  const missed: Stretch[] = [];
  let seenUntil = from;
  for (const [place, poll] of polls.entries()) {
    const before = polls[place - 1];
    if (!before || !isLook(before) || !isLook(poll)) continue;
    if (apart(before.triedAt, poll.triedAt) > longestPause) continue;
    if (poll.triedAt <= seenUntil) continue;
    if (before.triedAt >= to) break;
    if (before.triedAt > seenUntil) missed.push({ from: seenUntil, to: before.triedAt });
    seenUntil = poll.triedAt;
  }
  const last = polls.filter((poll) => poll.triedAt <= to).at(-1);
  const isFresh = last !== undefined && isLook(last) && apart(last.triedAt, to) <= freshness;
  const end = isFresh ? last.triedAt : to;
  if (seenUntil < end) missed.push({ from: seenUntil, to: end });
  return missed;
}

function isLook({ outcome }: SourcePoll): boolean {
  return outcome !== 'failed';
}

function apart(earlier: InstantUtc, later: InstantUtc): number {
  return epochMilliseconds(later) - epochMilliseconds(earlier);
}
