import type * as z from 'zod';

/** A price or an index level, in the instrument's own currency or in points. Positive and finite. */
export type Price = number & z.core.$brand<'Price'>;

/** True for a positive finite number. Zero is how sources write "no trade"; it is not a price. */
export function isPrice(value: number): value is Price {
  return Number.isFinite(value) && value > 0;
}

/** The only constructor of a `Price`. Throws a `RangeError` that names the value. */
export function price(value: number): Price {
  if (!isPrice(value)) throw new RangeError(`${value} is not a price: a price is a positive number`);
  return value;
}
