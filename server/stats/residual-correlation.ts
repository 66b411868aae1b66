import type { EventReturns } from './event-returns.ts';

/** Pairs that are looked at one by one at most; where there are more, an even share of them is. */
const MOST_PAIRS = 500_000;

/**
 * The mean correlation over all pairs of events of their residuals in the estimation window, event time by event time, each
 * pair over the sessions that both have. Null with fewer than two events, or where no pair has three sessions in common
 * and scatter in both.
 *
 * Where no residual is missing the mean over all pairs is had from one sum, (|Σz|² − N) / (N(N − 1)) with each z centred and of
 * length 1. Otherwise pairs are taken one by one, of more than 500,000 every k-th in the order of the events.
 * Source: Kolari & Pynnönen 2010, "Event study testing with cross-sectional correlation of abnormal returns", eq. 6.
 */
export function meanResidualCorrelation(events: readonly EventReturns[]): number | null {
  const columns = events.map(({ residuals }) => residuals);
  const [first] = columns;
  if (first === undefined || columns.length < 2) return null;
  const whole = columns.every((column) => column.length === first.length && !column.some(Number.isNaN));
  return whole ? meanOfAllPairs(columns, first.length) : meanOfPairs(columns);
}

function meanOfAllPairs(columns: readonly Float64Array[], length: number): number | null {
  const total = new Float64Array(length);
  for (const column of columns) {
    const mean = column.reduce((sum, value) => sum + value, 0) / length;
    const size = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    if (size === 0) return null;
    for (const [place, value] of column.entries()) total[place] = (total[place] ?? 0) + (value - mean) / size;
  }
  const count = columns.length;
  const square = total.reduce((sum, value) => sum + value * value, 0);
  return (square - count) / (count * (count - 1));
}

function meanOfPairs(columns: readonly Float64Array[]): number | null {
  const every = Math.max(1, Math.ceil((columns.length * (columns.length - 1)) / 2 / MOST_PAIRS));
  let [pair, used, total] = [0, 0, 0];
  for (let one = 1; one < columns.length; one += 1)
    for (let other = 0; other < one; other += 1) {
      pair += 1;
      if (pair % every !== 0) continue;
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
  let [count, oneSum, otherSum] = [0, 0, 0];
  for (let place = 0; place < length; place += 1) {
    const [a, b] = [one[place] ?? Number.NaN, other[place] ?? Number.NaN];
    if (Number.isNaN(a + b)) continue;
    count += 1;
    oneSum += a;
    otherSum += b;
  }
  if (count < 3) return null;
  let [oneSquares, otherSquares, products] = [0, 0, 0];
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
