/** Round values for an axis, ascending, and how many decimals they need. */
export interface RoundTicks {
  readonly values: readonly number[];
  readonly decimals: number;
}

const LEADING = [1, 2, 2.5, 5, 10] as const;

/**
 * At most `most` round values inside [low, high], as many as fit: steps of 1, 2, 2.5 or 5 times a power of ten.
 * Example: 131000 to 166000 with at most 5 gives 140000, 150000, 160000. `low` must lie below `high`.
 */
export function roundTicks(low: number, high: number, most: number): RoundTicks {
  if (!(low < high)) throw new RangeError(`low is ${low}; it must lie below high (${high})`);
  const power = 10 ** Math.floor(Math.log10((high - low) / Math.max(1, most)));
  const step = LEADING.map((lead) => lead * power).find((size) => countInside(low, high, size) <= most);
  return ticksOf(low, high, step ?? power * 20);
}

function countInside(low: number, high: number, step: number): number {
  return Math.floor(high / step) - Math.ceil(low / step) + 1;
}

function ticksOf(low: number, high: number, step: number): RoundTicks {
  const first = Math.ceil(low / step);
  const values = Array.from(
    { length: Math.max(0, countInside(low, high, step)) },
    (_, i) => (first + i) * step,
  );
  return { values, decimals: decimalsOf(step) };
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 8; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 8;
}
