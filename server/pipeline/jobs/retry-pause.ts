/** A job that failed so often is dead. With the pauses below that is after a good half hour. */
export const mostAttempts = 6;

const firstPause = 60_000;

/**
 * Milliseconds from the failure of an attempt (numbered from 1) to the next one: a minute, and twice as long each time. Half
 * of it is left to chance, so that what failed together is not tried together. `random` gives numbers from 0 up to 1.
 */
export function retryPause(attempt: number, random: () => number): number {
  const pause = firstPause * 2 ** (attempt - 1);
  return Math.round(pause * (0.5 + random()));
}
