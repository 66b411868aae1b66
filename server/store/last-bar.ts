import type { SessionBarRow } from './tables.ts';

/** What a reply tells of the newest of an instrument's bars (newest first); null without bars. `splitRatio`: given by a person. */
export function lastBar([last, previous]: readonly SessionBarRow[], splitRatio: number) {
  if (!last) return null;
  const { sessionDate, close, high52w, low52w } = last;
  return { sessionDate, close, high52w, low52w, change: changeBetween(previous, last, splitRatio) };
}

/**
 * As a fraction, over the split that a person gave; null where there is no session before, or the step between the two
 * closes is no return.
 */
function changeBetween(
  previous: SessionBarRow | undefined,
  last: SessionBarRow,
  splitRatio: number,
): number | null {
  const isReturn = last.halted === 0 && last.suspectedSplit === 0 && last.missingBefore === 0;
  return previous && isReturn ? (last.close * splitRatio) / previous.close - 1 : null;
}
