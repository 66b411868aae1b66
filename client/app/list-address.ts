import type * as z from 'zod';

/** Fields that an address may have on every page, and marks of where a visitor came from, which say nothing of a page. */
const ELSEWHERE = /^(lang|asOf|utm_\w+|fbclid|gclid)$/;

/** The fields of an address that a list understands, by the name of its condition, and those that it leaves out. */
export interface ReadConditions {
  asked: Record<string, string>;
  /** `name=value` of each field that is not understood, as a person wrote it, cut where it is long. */
  ignored: string[];
}

/**
 * Reads the fields of an address: `conditions` gives the condition that a field stands for, `shape` says what is a value of
 * it, `others` are fields of the page that are no conditions.
 */
export function readConditions(
  fields: URLSearchParams,
  conditions: Readonly<Record<string, string>>,
  shape: Readonly<Record<string, z.ZodType>>,
  others: readonly string[] = [],
): ReadConditions {
  const read: ReadConditions = { asked: {}, ignored: [] };
  for (const [field, value] of fields) {
    const condition = Object.hasOwn(conditions, field) ? conditions[field] : undefined;
    if (condition !== undefined && !(condition in read.asked) && shape[condition]?.safeParse(value).success) {
      read.asked[condition] = value;
    } else if (condition !== undefined ? value !== '' : !ELSEWHERE.test(field) && !others.includes(field)) {
      read.ignored.push(shortened(`${field}=${value}`));
    }
  }
  return read;
}

function shortened(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
