import type * as z from 'zod';

/** A percentage as people print it: 0.92 means 0.92 %. Never a fraction. */
export type Percent = number & z.core.$brand<'Percent'>;

function isPercent(value: number): value is Percent {
  return Number.isFinite(value);
}

/** The only constructor of a `Percent`. Throws a `RangeError` for a value that is not finite. */
export function percent(value: number): Percent {
  if (!isPercent(value)) throw new RangeError(`${value} is not a percentage`);
  return value;
}

/** A fraction as a percentage: 0.0092 becomes 0.92. */
export function percentOf(fraction: number): Percent {
  return percent(fraction * 100);
}
