import type { Interval } from './estimate.ts';
import { quantileOf } from './quantile-of.ts';

/** How a stationary bootstrap draws. */
export interface BootstrapDesign {
  readonly replicates: number;
  /** Mean length of the blocks that are drawn, in values, at least 1: 1 draws each value by itself. */
  readonly meanBlock: number;
  readonly level: number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
}

/**
 * The interval of a mean by the stationary bootstrap: each replicate puts blocks of the values together, in their order and
 * round from the last to the first, each from a place drawn uniformly and of a geometric length, until there are as many as
 * were given; the interval runs between the (1 − level)/2 and (1 + level)/2 quantiles of the replicates' means, interpolated
 * (Hyndman & Fan 1996, type 7). It allows that neighbours in the order (events close in time) move together.
 *
 * NaN counts as missing and is left out before drawing. Null where fewer than two values are left. Source: Politis & Romano 1994,
 * "The stationary bootstrap", section 2; Efron 1981, percentile interval.
 */
export function stationaryBootstrap(
  given: ArrayLike<number>,
  { replicates, meanBlock, level, random }: BootstrapDesign,
): Interval | null {
  const values = Float64Array.from(given).filter((value) => !Number.isNaN(value));
  const count = values.length;
  if (count < 2) return null;
  const means = new Float64Array(replicates);
  const next = 1 - 1 / meanBlock;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    let [place, total] = [Math.floor(random() * count), 0];
    for (let drawn = 0; drawn < count; drawn += 1) {
      if (drawn > 0) place = random() < next ? (place + 1) % count : Math.floor(random() * count);
      total += values[place] ?? 0;
    }
    means[replicate] = total / count;
  }
  means.sort();
  return { level, low: quantileOf(means, (1 - level) / 2), high: quantileOf(means, (1 + level) / 2) };
}
