/** How often one caller may ask: so many at once, and then one more each time that a pause has passed. */
export interface RequestRate {
  readonly atOnce: number;
  /** Milliseconds. */
  readonly pause: number;
}

/** How it stands with one caller. All times are milliseconds from now. */
export interface RateState {
  /** 0 where the request may be answered, else how long the caller has to wait. */
  readonly wait: number;
  /** How many more requests would be answered now. */
  readonly left: number;
  /** When as many as at the beginning would be answered again. */
  readonly fullIn: number;
}

/** More callers than this are not remembered: those that asked longest ago are forgotten, as if they had never asked. */
const mostCallers = 10_000;

/**
 * Counts requests by caller (a token bucket). The function counts one more request of a caller; one that has to wait is not
 * counted. `elapsed` is a clock in milliseconds that never goes back.
 */
export function requestRate(
  { atOnce, pause }: RequestRate,
  elapsed: () => number,
): (caller: string) => RateState {
  /** When each caller's requests are all paid off, the latest asker last. */
  const paidOff = new Map<string, number>();
  return (caller) => {
    const now = elapsed();
    const debtEnds = Math.max(paidOff.get(caller) ?? now, now);
    const wait = debtEnds - now - (atOnce - 1) * pause;
    if (wait > 0) return { wait, left: 0, fullIn: debtEnds - now };
    paidOff.delete(caller);
    paidOff.set(caller, debtEnds + pause);
    const oldest = paidOff.keys().next().value;
    if (paidOff.size > mostCallers && oldest !== undefined) paidOff.delete(oldest);
    const fullIn = debtEnds + pause - now;
    return { wait: 0, left: Math.floor(atOnce - fullIn / pause), fullIn };
  };
}
