import type { Interval } from './estimate.ts';
import { quantileOf } from './quantile-of.ts';

/** Values that are drawn together, those of one session: their sum, and how many they are. */
export interface DrawnTogether {
  readonly sum: number;
  readonly count: number;
}

/** How a stationary bootstrap draws. */
export interface BootstrapDesign {
  readonly replicates: number;
  /** Mean length of the blocks that are drawn, in groups, at least 1: 1 draws each group by itself. */
  readonly meanBlock: number;
  readonly level: number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
}

/**
 * The interval of the mean of all values by the studentised stationary bootstrap. Each replicate puts blocks of groups together, in
 * their order and round from the last to the first, each from a place drawn uniformly and of a geometric length, until there
 * are as many groups as were given. It allows that values of one group move together, and those of groups near each other.
 * Of each replicate the distance of its mean m* from the mean m is taken in standard errors of its own, those of its blocks,
 * √Σ(sum − m*·count)²/N*; the interval is m − q·se, q being the (1 + level)/2 and (1 − level)/2 quantiles of these distances,
 * interpolated (Hyndman & Fan 1996, type 7), and se the standard error of `blockError`.
 *
 * Groups whose sum is NaN are missing and left out. Null of fewer than two groups, and where so many values are equal that
 * a quantile has no end. Source: Politis & Romano 1994, "The stationary bootstrap", section 2; Götze & Künsch 1996, "Second-order correctness
 * of the blockwise bootstrap", the studentised mean; Cameron, Gelbach & Miller 2008, whole groups drawn.
 */
export function stationaryBootstrap(
  given: readonly DrawnTogether[],
  { replicates, meanBlock, level, random }: BootstrapDesign,
): Interval | null {
  const groups = given.filter(({ sum }) => !Number.isNaN(sum));
  const length = groups.length;
  if (length < 2) return null;
  const total = groups.reduce((all, { count }) => all + count, 0);
  const mean = groups.reduce((all, { sum }) => all + sum, 0) / total;
  const deviations = Float64Array.from(groups, ({ sum, count }) => sum - mean * count);
  const error = blockError(deviations, 1 / meanBlock) / total;
  if (error === 0) return { level, low: mean, high: mean };
  const upTo = twiceSummed(deviations);
  const countUpTo = twiceSummed(Float64Array.from(groups, ({ count }) => count));
  const distances = new Float64Array(replicates);
  const continues = Math.log(1 - 1 / meanBlock);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    let left = length;
    let [sum, count, sumSquares, products, countSquares] = [0, 0, 0, 0, 0];
    while (left > 0) {
      const first = Math.floor(random() * length);
      const size = Math.min(left, 1 + Math.floor(Math.log(1 - random()) / continues));
      const blockSum = (upTo[first + size] ?? 0) - (upTo[first] ?? 0);
      const blockCount = (countUpTo[first + size] ?? 0) - (countUpTo[first] ?? 0);
      sum += blockSum;
      count += blockCount;
      sumSquares += blockSum * blockSum;
      products += blockSum * blockCount;
      countSquares += blockCount * blockCount;
      left -= size;
      // One block round all groups is what was given: its mean is no distance away.
      if (size === length) sum = 0;
    }
    const moved = sum / count;
    const spread = Math.sqrt(Math.max(0, sumSquares - 2 * moved * products + moved * moved * countSquares));
    distances[replicate] = moved === 0 ? 0 : sum / spread;
  }
  distances.sort();
  const low = mean - quantileOf(distances, (1 + level) / 2) * error;
  const high = mean - quantileOf(distances, (1 - level) / 2) * error;
  return Number.isFinite(low) && Number.isFinite(high) ? { level, low, high } : null;
}

/**
 * The standard error of a sum of deviations from their mean as stationary resampling has it, in closed form: √(L·(C₀ + 2·Σ(1 − k/L)(1 − p)ᵏ·C_k))
 * with the autocovariances C_k taken round from the last to the first. Source: Politis & Romano 1994, Lemma 1. `ends` is p, the
 * chance that a block ends after each group.
 */
function blockError(deviations: Float64Array, ends: number): number {
  const length = deviations.length;
  let variance = 0;
  for (let lag = 0; lag < length; lag += 1) {
    const weight = (lag === 0 ? 1 : 2) * (1 - lag / length) * (1 - ends) ** lag;
    if (weight < 1e-15) break;
    let product = 0;
    for (let place = 0; place < length; place += 1)
      product += (deviations[place] ?? 0) * (deviations[(place + lag) % length] ?? 0);
    variance += weight * product;
  }
  return Math.sqrt(Math.max(0, variance));
}

/** Values twice, summed up to each place, so that the sum of a block that runs past the last value is a difference too. */
function twiceSummed(values: Float64Array): Float64Array {
  const sums = new Float64Array(2 * values.length + 1);
  for (let place = 0; place < 2 * values.length; place += 1)
    sums[place + 1] = (sums[place] ?? 0) + (values[place % values.length] ?? 0);
  return sums;
}
