import type * as z from 'zod';
import type { Price } from './price.ts';

/** P1 / P0 − 1, as a fraction: 0.0092 is +0.92 %. */
export type SimpleReturn = number & z.core.$brand<'SimpleReturn'>;

function isSimpleReturn(value: number): value is SimpleReturn {
  return Number.isFinite(value) && value > -1;
}

/** The simple return from one price to another, as a fraction. Example: 141300 to 142600 gives 0.0092. */
export function simpleReturn(from: Price, to: Price): SimpleReturn {
  const value = to / from - 1;
  if (!isSimpleReturn(value)) throw new RangeError(`no simple return from ${from} to ${to}`);
  return value;
}
