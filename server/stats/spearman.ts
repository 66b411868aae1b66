import { type Correlation, correlationT, productMoment } from './correlation.ts';
import { completePairs } from './pairs.ts';
import { ranksOf } from './ranks.ts';
import { twoSidedP } from './student-t.ts';

/** Up to here all orders are counted: 9! are 362,880. */
const MOST_COUNTED = 9;

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. Up to nine pairs without
 * equal values p is exact, from all orders (twice the smaller tail of S = Σd², at most 1); otherwise by
 * t = ρ·√((n − 2)/(1 − ρ²)) with n − 2 degrees of freedom.
 *
 * A pair of which a value is NaN is dropped. Null where fewer than three are left or a column never changes. Source:
 * Spearman 1904, "The proof and measurement of association between two things"; Kendall & Gibbons 1990, "Rank Correlation
 * Methods", chapter 4, for t.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): Correlation | null {
  const pairs = completePairs(x, y);
  const { nUsed, nDropped } = pairs;
  const [xRanks, yRanks] = [ranksOf(pairs.x), ranksOf(pairs.y)];
  const estimate = productMoment(xRanks, yRanks);
  if (nUsed < 3 || Number.isNaN(estimate)) return null;
  const rest = { estimate, interval: null, nUsed, nDropped };
  if (nUsed <= MOST_COUNTED && allDiffer(xRanks) && allDiffer(yRanks)) {
    const statistic = xRanks.reduce((total, rank, place) => total + (rank - (yRanks[place] ?? 0)) ** 2, 0);
    return { ...rest, statistic, df: null, p: exactP(statistic, nUsed), method: 'spearmanExact' };
  }
  const [statistic, df] = [correlationT(estimate, nUsed), nUsed - 2];
  return { ...rest, statistic, df, p: twoSidedP(statistic, df), method: 'spearmanByT' };
}

function allDiffer(ranks: Float64Array): boolean {
  return new Set(ranks).size === ranks.length;
}

function exactP(squares: number, n: number): number {
  const counts = squaresOfOrders(n);
  const [middle, all] = [(n ** 3 - n) / 6, counts.reduce((total, count) => total + count, 0)];
  const inTail = counts.filter((_, value) => (squares > middle ? value >= squares : value <= squares));
  return Math.min(1, (2 * inTail.reduce((total, count) => total + count, 0)) / all);
}

const countsBySize = new Map<number, number[]>();

/** How many orders of n ranks have each Σd², by value. Kept, since every lag of a comparison may ask for the same n. */
function squaresOfOrders(n: number): number[] {
  const kept = countsBySize.get(n);
  if (kept) return kept;
  const counts = new Array<number>((n ** 3 - n) / 3 + 1).fill(0);
  const free = new Set(Array.from({ length: n }, (_, rank) => rank));
  const place = (at: number, squares: number): void => {
    if (at === n) counts[squares] = (counts[squares] ?? 0) + 1;
    for (const rank of [...free]) {
      free.delete(rank);
      place(at + 1, squares + (rank - at) ** 2);
      free.add(rank);
    }
  };
  place(0, 0);
  countsBySize.set(n, counts);
  return counts;
}
