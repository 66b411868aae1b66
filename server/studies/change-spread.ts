import type { MarketSessionReply } from '../../shared/schemas/market-session-reply.ts';

/** Width of a bin, and the change from which on all is one bin: the daily limit of the KRX. */
const width = 0.005;
const furthest = 0.3;

/**
 * How many of some changes (fractions) fall into each half percent. The first and the last bin hold what lies beyond 30 %
 * too. Example: changes of 0.001 and 0.006 give `{ from: 0, width: 0.005, counts: [1, 1] }`. Without changes no bin.
 */
export function changeSpread(changes: readonly number[]): MarketSessionReply['spread'] {
  const bins = changes.map((change) =>
    // A change of exactly half a percent is a hair less in binary numbers.
    Math.floor(Math.min(Math.max(change, -furthest), furthest) / width + 1e-9),
  );
  if (bins.length === 0) return { from: 0, width, counts: [] };
  const [first, last] = bins.reduce(
    ([low, high], bin) => [Math.min(low, bin), Math.max(high, bin)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const bin of bins) counts[bin - first] = (counts[bin - first] ?? 0) + 1;
  return { from: first * width, width, counts };
}
