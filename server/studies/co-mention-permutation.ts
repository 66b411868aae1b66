import { productMoment } from '../stats/correlation.ts';
import { ranksOf } from '../stats/ranks.ts';

/** A value for each pair of some members: `at(i, j)` is the same as `at(j, i)`. */
export interface PairTable {
  readonly size: number;
  readonly at: (one: number, other: number) => number;
}

/** How two tables of pairs go together. */
export interface PairAssociation {
  /** Spearman's correlation over the pairs. */
  readonly estimate: number;
  readonly pairs: number;
  /** Two-sided, against tables that have nothing to do with each other. */
  readonly p: number;
  readonly permutations: number;
  readonly exact: boolean;
}

/** Up to here every order is tried: 7! are 5,040. */
const mostTried = 7;
/** Two correlations that differ by less are the same but for rounding. */
const rounding = 1e-12;

/**
 * Spearman's correlation of two tables of pairs with the p of the quadratic assignment procedure: pairs share members and
 * are not independent, so the members of the first table are put in other orders, which keeps what hangs together within it,
 * and p is the share of orders in which the correlation is as far from 0. Up to seven members all orders are tried, the given one
 * among them; else `draws` are drawn and p = (1 + as far) / (1 + draws).
 *
 * Null with fewer than three members, or where a table never changes. Source: Mantel 1967, "The detection of disease clustering
 * and a generalized regression approach"; Krackhardt 1988, "Predicting with networks"; Phipson & Smyth 2010, "Permutation
 * p-values should never be zero".
 */
export function pairAssociation(
  one: PairTable,
  other: PairTable,
  draws: number,
  random: () => number,
): PairAssociation | null {
  const { size } = one;
  if (size < 3) return null;
  const [ranks, fixed] = [ranksByCell(one), ranksOf(valuesOf(other))];
  const moved = new Float64Array(fixed.length);
  const correlationIn = (order: readonly number[]) => {
    let pair = 0;
    for (let i = 1; i < size; i += 1)
      for (let j = 0; j < i; j += 1) {
        moved[pair] = ranks[(order[i] ?? 0) * size + (order[j] ?? 0)] ?? Number.NaN;
        pair += 1;
      }
    return productMoment(moved, fixed);
  };
  const identity = Array.from({ length: size }, (_, at) => at);
  const estimate = correlationIn(identity);
  if (Number.isNaN(estimate)) return null;
  const own = { estimate, pairs: fixed.length };
  const isAsFar = (order: readonly number[]) =>
    Math.abs(correlationIn(order)) >= Math.abs(estimate) - rounding;
  if (size <= mostTried) {
    let [asFar, permutations] = [0, 0];
    for (const order of ordersOf(identity)) {
      permutations += 1;
      if (isAsFar(order)) asFar += 1;
    }
    return { ...own, p: asFar / permutations, permutations, exact: true };
  }
  let asFar = 0;
  for (let draw = 0; draw < draws; draw += 1) if (isAsFar(shuffled(identity, random))) asFar += 1;
  return { ...own, p: (1 + asFar) / (1 + draws), permutations: draws, exact: false };
}

/** The values of all pairs i > j, by i and then by j. */
function valuesOf({ size, at }: PairTable): number[] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: i }, (__, j) => at(i, j))).flat();
}

/** The rank of each pair by `i * size + j`, both ways round. */
function ranksByCell(table: PairTable): Float64Array {
  const { size } = table;
  const ranks = ranksOf(valuesOf(table));
  const cells = new Float64Array(size * size);
  for (let i = 1; i < size; i += 1)
    for (let j = 0; j < i; j += 1)
      cells[i * size + j] = cells[j * size + i] = ranks[(i * (i - 1)) / 2 + j] ?? Number.NaN;
  return cells;
}

function* ordersOf(members: readonly number[]): Generator<number[]> {
  if (members.length <= 1) yield [...members];
  for (const [at, first] of members.entries())
    for (const rest of ordersOf(members.filter((_, place) => place !== at)))
      if (members.length > 1) yield [first, ...rest];
}

/** Fisher and Yates's shuffle. */
function shuffled(members: readonly number[], random: () => number): number[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [order[last], order[at]] = [order[at] ?? 0, order[last] ?? 0];
  }
  return order;
}
