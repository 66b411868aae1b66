import type * as z from 'zod';
import { isInItsMonth } from './session-date.ts';

/** A moment, written as ISO 8601 in UTC with milliseconds: `2024-01-22T06:30:00.000Z`. Sorts as text. */
export type InstantUtc = string & z.core.$brand<'InstantUtc'>;

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True when `text` has exactly the written form above and is a real moment. */
export function isInstantUtc(text: string): text is InstantUtc {
  return pattern.test(text) && isInItsMonth(text);
}

/** Makes an instant from milliseconds since 1970-01-01T00:00Z, or from text in the written form. Throws a `RangeError` that names the value. */
export function instantUtc(value: string | number): InstantUtc {
  // Of no moment a date writes null.
  const text: string | null = typeof value === 'string' ? value : new Date(value).toJSON();
  if (text !== null && isInstantUtc(text)) return text;
  throw new RangeError(`"${value}" is not an instant written as YYYY-MM-DDTHH:MM:SS.mmmZ`);
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMilliseconds(instant: InstantUtc): number {
  return Date.parse(instant);
}
