import { epochMilliseconds, type InstantUtc } from '../../../shared/units/instant-utc.ts';

/** How long ETag and Last-Modified are trusted, in milliseconds: eight days. */
const validatorAge = 8 * 24 * 60 * 60 * 1000;

/**
 * True when a feed's ETag and Last-Modified should not be sent any more, so that the next fetch brings the whole
 * document: a server that wrongly answers 304 for ever would otherwise silence its feed. `validatedAt` is when the
 * document last came whole; null (never) and a moment after `now` (a clock was wrong) count as stale.
 */
export function validatorsAreStale(validatedAt: InstantUtc | null, now: InstantUtc): boolean {
  if (validatedAt === null) return true;
  const age = epochMilliseconds(now) - epochMilliseconds(validatedAt);
  return age < 0 || age >= validatorAge;
}
