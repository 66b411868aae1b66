const STEPS = [1, 2, 2.5, 5, 10] as const;

/** At most five round values between `low` and `high`, ascending. Empty where `low` is not below `high`. */
export function valueTicks(low: number, high: number): number[] {
  if (!(low < high)) return [];
  const rough = (high - low) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * (STEPS.find((candidate) => candidate * magnitude > rough) ?? 10);
  const ticks: number[] = [];
  for (let count = Math.ceil(low / step); count * step <= high; count += 1) ticks.push(count * step);
  return ticks;
}
