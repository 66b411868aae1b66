import type * as z from 'zod';
import { beginsWithRealDay } from './session-date.ts';

/** A moment, written as ISO 8601 in UTC with milliseconds: `2024-01-22T06:30:00.000Z`. Sorts as text. */
export type InstantUtc = string & z.core.$brand<'InstantUtc'>;

const pattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True when `text` has exactly the written form above and is a real moment. */
export function isInstantUtc(text: string): text is InstantUtc {
  return pattern.test(text) && beginsWithRealDay(text);
}

/** As `isInstantUtc`, of what a date wrote itself: that is a real moment where it has the form, and reading it again costs more than all the rest. */
function isWrittenByDate(text: string): text is InstantUtc {
  return pattern.test(text);
}

/** Makes an instant from milliseconds since 1970-01-01T00:00Z, or from text in the written form. Throws a `RangeError` that names the value. */
export function instantUtc(value: string | number): InstantUtc {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const text: string | null = new Date(value).toJSON();
    if (text !== null && isWrittenByDate(text)) return text;
  }
  const text = String(value);
  if (typeof value === 'string' && isInstantUtc(text)) return text;
  throw new RangeError(`"${value}" is not an instant written as YYYY-MM-DDTHH:MM:SS.mmmZ`);
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMilliseconds(instant: InstantUtc): number {
  return Date.parse(instant);
}
