import type { Correlation } from './correlation.ts';
import { twoSidedNormalP } from './normal.ts';
import { completePairs } from './pairs.ts';

/** Below this many pairs without equal values p is counted, as the statistics programs do. */
const MOST_COUNTED = 50;

/**
 * Kendall's τ-b: (concordant − discordant) / √((pairs without equal x)·(pairs without equal y)). Below fifty pairs without equal
 * values p is exact, from the number of orders with as many concordant pairs (twice the smaller tail, at most 1); otherwise
 * by the normal approximation with the variance for equal values, without a correction for continuity.
 *
 * A pair of which a value is NaN is dropped. Null where fewer than two are left or a column never changes. Time grows with
 * the square of the number of pairs. Source: Kendall 1938, "A new measure of rank correlation"; Kendall & Gibbons 1990, "Rank
 * Correlation Methods", sections 3.3 and 4.4 and eq. 4.4.
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): Correlation | null {
  const { x: one, y: other, nUsed, nDropped } = completePairs(x, y);
  let [score, concordant] = [0, 0];
  for (let later = 1; later < nUsed; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) {
      const a = Math.sign((one[later] ?? 0) - (one[earlier] ?? 0));
      const b = Math.sign((other[later] ?? 0) - (other[earlier] ?? 0));
      score += a * b;
      if (a * b > 0) concordant += 1;
    }
  const pairs = (nUsed * (nUsed - 1)) / 2;
  const [xTies, yTies] = [tiesOf(one), tiesOf(other)];
  const size = Math.sqrt(pairs - xTies.pairs) * Math.sqrt(pairs - yTies.pairs);
  if (nUsed < 2 || size === 0) return null;
  const rest = { estimate: score / size, interval: null, df: null, nUsed, nDropped };
  if (nUsed < MOST_COUNTED && xTies.pairs === 0 && yTies.pairs === 0)
    return { ...rest, statistic: concordant, p: exactP(concordant, nUsed), method: 'kendallExact' };
  const statistic = score / Math.sqrt(varianceOfScore(nUsed, xTies, yTies));
  return { ...rest, statistic, p: twoSidedNormalP(statistic), method: 'kendallByNormal' };
}

/** Sums over the groups of t equal values: t(t − 1)/2, t(t − 1)(2t + 5), t(t − 1) and t(t − 1)(t − 2). */
function tiesOf(values: Float64Array) {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const ties = { pairs: 0, spread: 0, twos: 0, threes: 0 };
  for (const size of sizes.values()) {
    const two = size * (size - 1);
    ties.pairs += two / 2;
    ties.spread += two * (2 * size + 5);
    ties.twos += two;
    ties.threes += two * (size - 2);
  }
  return ties;
}

type Ties = ReturnType<typeof tiesOf>;

function varianceOfScore(n: number, x: Ties, y: Ties): number {
  const two = n * (n - 1);
  return (
    (two * (2 * n + 5) - x.spread - y.spread) / 18 +
    (x.twos * y.twos) / (2 * two) +
    (n > 2 ? (x.threes * y.threes) / (9 * two * (n - 2)) : 0)
  );
}

/** Orders of n with k concordant pairs are those of n − 1 with k, k − 1, … k − (n − 1): shares, so that they stay in range. */
function exactP(concordant: number, n: number): number {
  const most = (n * (n - 1)) / 2;
  let shares = [1];
  for (let size = 2; size <= n; size += 1) {
    const before = shares;
    shares = Array.from({ length: before.length + size - 1 }, (_, k) => {
      let total = 0;
      for (let less = 0; less < size; less += 1) total += before[k - less] ?? 0;
      return total / size;
    });
  }
  const tail = shares.filter((_, k) => (concordant > most / 2 ? k >= concordant : k <= concordant));
  return Math.min(1, 2 * tail.reduce((total, share) => total + share, 0));
}
