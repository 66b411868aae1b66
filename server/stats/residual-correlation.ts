import type { EventReturns } from './event-returns.ts';

/** Pairs that are looked at one by one at most; a study of a thousand events has half a million. */
const mostPairs = 20_000;

/**
 * The mean correlation over all pairs of events of their residuals in the estimation window, event time by event time, each
 * pair over the sessions that both have. Null with fewer than two events, or where no pair has three sessions in common
 * and scatter in both.
 *
 * Where no residual is missing the mean over all pairs is had from one sum, (|Σz|² − N) / (N(N − 1)) with each z centred and of
 * length 1. Otherwise pairs are taken one by one; of more than 20,000 the mean is weighted by how many sessions a pair shares, n_ij /
 * √(n_i·n_j): (|Σz|² − N) / (|Σw|² − N), z and w being 0 where a residual is missing and w 1/√n elsewhere. Source: Kolari & Pynnönen
 * 2010, "Event study testing with cross-sectional correlation of abnormal returns", eq. 6.
 */
export function meanResidualCorrelation(events: readonly EventReturns[]): number | null {
  const columns = events.map(({ residuals }) => residuals);
  const [first] = columns;
  if (first === undefined || columns.length < 2) return null;
  const isWhole = columns.every(
    (column) => column.length === first.length && countOf(column) === first.length,
  );
  const pairs = (columns.length * (columns.length - 1)) / 2;
  return isWhole || pairs > mostPairs ? meanBySums(columns) : meanOfPairs(columns);
}

/** Events without scatter, or of fewer than three sessions, are left out. */
function meanBySums(columns: readonly Float64Array[]): number | null {
  const length = Math.max(...columns.map((column) => column.length));
  const total = new Float64Array(length);
  const weights = new Float64Array(length);
  let used = 0;
  for (const column of columns) {
    const count = countOf(column);
    const mean = sumOf(column, 0, 1) / count;
    const size = Math.sqrt(sumOf(column, mean, 2));
    if (count < 3 || size === 0) continue;
    used += 1;
    const weight = 1 / Math.sqrt(count);
    for (let place = 0; place < column.length; place += 1) {
      const value = column[place] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      total[place] = (total[place] ?? 0) + (value - mean) / size;
      weights[place] = (weights[place] ?? 0) + weight;
    }
  }
  const shared = sumOf(weights, 0, 2) - used;
  return used < 2 || !(shared > 0) ? null : (sumOf(total, 0, 2) - used) / shared;
}

function countOf(column: Float64Array): number {
  let count = 0;
  for (let place = 0; place < column.length; place += 1) if (!Number.isNaN(column[place])) count += 1;
  return count;
}

/** The sum of the values less a number, or of their squares; those that are missing are left out. */
function sumOf(column: Float64Array, less: number, power: 1 | 2): number {
  let sum = 0;
  for (let place = 0; place < column.length; place += 1) {
    const value = (column[place] ?? Number.NaN) - less;
    if (!Number.isNaN(value)) sum += power === 1 ? value : value * value;
  }
  return sum;
}

function meanOfPairs(columns: readonly Float64Array[]): number | null {
  let [used, total] = [0, 0];
  for (let one = 1; one < columns.length; one += 1)
    for (let other = 0; other < one; other += 1) {
      const correlation = correlationOf(
        columns[one] ?? new Float64Array(),
        columns[other] ?? new Float64Array(),
      );
      if (correlation === null) continue;
      total += correlation;
      used += 1;
    }
  return used === 0 ? null : total / used;
}

function correlationOf(one: Float64Array, other: Float64Array): number | null {
  const length = Math.min(one.length, other.length);
  let count = 0;
  let oneSum = 0;
  let otherSum = 0;
  for (let place = 0; place < length; place += 1) {
    const a = one[place] ?? Number.NaN;
    const b = other[place] ?? Number.NaN;
    if (Number.isNaN(a + b)) continue;
    count += 1;
    oneSum += a;
    otherSum += b;
  }
  if (count < 3) return null;
  let oneSquares = 0;
  let otherSquares = 0;
  let products = 0;
  for (let place = 0; place < length; place += 1) {
    const a = (one[place] ?? Number.NaN) - oneSum / count;
    const b = (other[place] ?? Number.NaN) - otherSum / count;
    if (Number.isNaN(a + b)) continue;
    oneSquares += a * a;
    otherSquares += b * b;
    products += a * b;
  }
  const size = Math.sqrt(oneSquares * otherSquares);
  return size === 0 ? null : products / size;
}
