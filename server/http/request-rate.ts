/** How often one caller may ask: so many at once, and then one more each time that a pause has passed. */
export interface RequestRate {
  readonly atOnce: number;
  /** Milliseconds. */
  readonly pause: number;
}

/** More callers than this are not remembered: those that asked longest ago are forgotten, as if they had never asked. */
const mostCallers = 10_000;

/**
 * Counts requests by caller (a token bucket). The function gives 0 where a caller's request may be answered, else how many
 * milliseconds it has to wait. `elapsed` is a clock in milliseconds that never goes back.
 */
export function requestRate(
  { atOnce, pause }: RequestRate,
  elapsed: () => number,
): (caller: string) => number {
  /** When each caller's requests are all paid off, the latest asker last. */
  const paidOff = new Map<string, number>();
  return (caller) => {
    const now = elapsed();
    const debtEnds = Math.max(paidOff.get(caller) ?? now, now);
    const wait = debtEnds - now - (atOnce - 1) * pause;
    if (wait > 0) return wait;
    paidOff.delete(caller);
    paidOff.set(caller, debtEnds + pause);
    const oldest = paidOff.keys().next().value;
    if (paidOff.size > mostCallers && oldest !== undefined) paidOff.delete(oldest);
    return 0;
  };
}
