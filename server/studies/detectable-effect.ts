import { noncentralTAbove } from '../stats/noncentral-t.ts';
import { criticalT } from '../stats/student-t.ts';

/** How large a mean has to be for a study of so many events to find it. */
export interface DetectableEffect {
  /** The smallest mean, without sign, that `power` of such studies find; in the unit of the scatter. */
  readonly effect: number;
  readonly power: number;
  /** Of the two-sided test: 0.05. */
  readonly significance: number;
  readonly nUsed: number;
}

/**
 * The smallest mean CAR that the cross-sectional t test of `n` events, whose CAR scatter with `deviation`, would find in
 * `power` of the studies at a significance of 1 − `level`, two-sided: the mean whose noncentral t, √n·mean / deviation with
 * n − 1 degrees of freedom, lies beyond the critical t on either side with that probability.
 *
 * It says what a study of this size can find at all, and is worked out from the scatter, never from the mean that was found. `power` lies
 * above 1 − `level` and below 1. Null of fewer than two events or without scatter. Source: Cohen 1988, "Statistical power
 * analysis for the behavioral sciences", chapter 2; the same as R's power.t.test of one sample with strict = TRUE.
 * Example: 20 events that scatter by 0.05 give 0.0331.
 */
export function detectableEffect(
  n: number,
  deviation: number,
  { level, power }: { readonly level: number; readonly power: number } = { level: 0.95, power: 0.8 },
): DetectableEffect | null {
  if (n < 2 || !(deviation > 0)) return null;
  const df = n - 1;
  const bound = criticalT(level, df);
  const short = (noncentrality: number) =>
    noncentralTAbove(bound, df, noncentrality) + noncentralTAbove(bound, df, -noncentrality) - power;
  const effect = (rootOf(short, 2 * bound) * deviation) / Math.sqrt(n);
  return { effect, power, significance: 1 - level, nUsed: n };
}

/** The place above 0 where a growing function crosses 0, by false position that halves the end which stays (Dowell & Jarratt 1971). */
function rootOf(value: (at: number) => number, guess: number): number {
  let [low, high] = [0, guess];
  let [below, above] = [value(low), value(high)];
  while (above < 0) {
    [low, below] = [high, above];
    high *= 2;
    above = value(high);
  }
  for (let side = 0; high - low > 1e-10 * high; ) {
    const at = (low * above - high * below) / (above - below);
    const found = value(at);
    if (Math.abs(found) < 1e-12) return at;
    if (found < 0) {
      if (side < 0) above /= 2;
      [low, below, side] = [at, found, -1];
    } else {
      if (side > 0) below /= 2;
      [high, above, side] = [at, found, 1];
    }
  }
  return (low + high) / 2;
}
