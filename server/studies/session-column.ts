import type { MissingNewsOrPrice } from '../../shared/schemas/news-and-price.ts';

/** One value for each of some sessions in a row, ascending; NaN where there is none. */
export interface SessionColumn {
  readonly values: Float64Array;
  /** Why a place has no value; null where it has one. */
  readonly missingAt: (place: number) => MissingNewsOrPrice | null;
}

/**
 * The mean of columns of the same sessions, of those that have a value. `tooFewMembers` where fewer than half of them have one; of one
 * column itself.
 */
export function meanColumn(columns: readonly SessionColumn[]): SessionColumn {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) return only;
  const values = new Float64Array(only?.values.length ?? 0);
  for (const place of values.keys()) {
    let [sum, count] = [0, 0];
    for (const column of columns) {
      const value = column.values[place] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    values[place] = count > 0 && 2 * count >= columns.length ? sum / count : Number.NaN;
  }
  const missingAt = (place: number) => (Number.isNaN(values[place]) ? 'tooFewMembers' : null);
  return { values, missingAt };
}

/** A column without its first places. */
export function withoutFirst({ values, missingAt }: SessionColumn, count: number): SessionColumn {
  return { values: values.subarray(count), missingAt: (place) => missingAt(place + count) };
}
