import type * as z from 'zod';

/** A moment, written as ISO 8601 in UTC with milliseconds: `2024-01-22T06:30:00.000Z`. Sorts as text. */
export type InstantUtc = string & z.core.$brand<'InstantUtc'>;

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True when `text` has exactly the written form above and is a real moment. */
export function isInstantUtc(text: string): text is InstantUtc {
  return pattern.test(text) && new Date(text).toJSON() === text;
}

/** Makes an instant from milliseconds since 1970-01-01T00:00Z, or from text in the written form. Throws a `RangeError` that names the value. */
export function instantUtc(value: string | number): InstantUtc {
  const text = typeof value === 'number' && Number.isFinite(value) ? new Date(value).toJSON() : String(value);
  if (text === null || !isInstantUtc(text)) {
    throw new RangeError(`"${value}" is not an instant written as YYYY-MM-DDTHH:MM:SS.mmmZ`);
  }
  return text;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMilliseconds(instant: InstantUtc): number {
  return Date.parse(instant);
}
