import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';

/** Clocks of several machines differ by seconds, not by so much, in milliseconds. */
const mayDiffer = 3_600_000;

/** What was done after this moment was done by a clock that had gone ahead and was put right since. */
export function latestPast(now: InstantUtc): InstantUtc {
  return instantUtc(epochMilliseconds(now) + mayDiffer);
}

/**
 * True where something was done at a moment that the clock has not reached again. What was to follow after a pause follows
 * at once then, and not after the time that the clock had gone ahead.
 */
export function clockWentBack(doneAt: InstantUtc | null, now: InstantUtc): boolean {
  return doneAt !== null && doneAt > latestPast(now);
}
