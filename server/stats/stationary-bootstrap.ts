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
  // The values twice, summed up to each place, so that the sum of a block that runs past the last value is a difference too.
  const sums = new Float64Array(2 * count + 1);
  for (let place = 0; place < 2 * count; place += 1)
    sums[place + 1] = (sums[place] ?? 0) + (values[place % count] ?? 0);
  const means = new Float64Array(replicates);
  const continues = Math.log(1 - 1 / meanBlock);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    let [left, total] = [count, 0];
    while (left > 0) {
      const first = Math.floor(random() * count);
      const length = Math.min(left, 1 + Math.floor(Math.log(1 - random()) / continues));
      total += (sums[first + length] ?? 0) - (sums[first] ?? 0);
      left -= length;
    }
    means[replicate] = total / count;
  }
  means.sort();
  return { level, low: quantileOf(means, (1 - level) / 2), high: quantileOf(means, (1 + level) / 2) };
}
