const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_TICKS = 5;

/** At most five round values between `low` and `high`, ascending. Empty where `low` is not below `high`. */
export function valueTicks(low: number, high: number): number[] {
  if (!(low < high)) return [];
  const magnitude = 10 ** Math.floor(Math.log10((high - low) / MOST_TICKS));
  const values = STEPS.map((step) => multiplesBetween(step * magnitude, low, high));
  return values.find(({ length }) => length <= MOST_TICKS) ?? [];
}

function multiplesBetween(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  const multiples = Array.from({ length: count }, (_, place) => (first + place) * step);
  // A quotient may round to the next whole number.
  return multiples.filter((value) => value >= low && value <= high);
}

const LOG_STEPS: readonly (readonly number[])[] = [[1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];

/** At most five round values of a logarithmic axis, ascending; those of a linear one where fewer than three would fit. */
export function logTicks(low: number, high: number): number[] {
  if (!(low > 0 && low < high)) return [];
  for (const steps of LOG_STEPS) {
    const ticks: number[] = [];
    for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1) {
      for (const step of steps) {
        const value = step * 10 ** power;
        if (value >= low && value <= high) ticks.push(value);
      }
    }
    if (ticks.length > 5) continue;
    return ticks.length < 3 ? valueTicks(low, high) : ticks;
  }
  const tens = [];
  const every = Math.ceil(Math.log10(high / low) / 5);
  for (let power = Math.ceil(Math.log10(low)); 10 ** power <= high; power += every) tens.push(10 ** power);
  return tens.slice(0, 5);
}
