import type * as z from 'zod';

/** Fields that an address may have on every page, and marks of where a visitor came from, which say nothing of a page. */
const ELSEWHERE = /^(lang|asOf|utm_\w+|fbclid|gclid)$/;

/** The conditions that hold several values, with commas between them. */
const SEVERAL: ReadonlySet<string> = new Set([
  ...['instrument', 'market', 'kind', 'eventKind', 'verdict', 'relation', 'source', 'language'],
]);

/** The fields of an address that a list understands, by the name of its condition, and those that it leaves out. */
export interface ReadConditions {
  asked: Record<string, string>;
  /** `name=value` of each field or value that is not understood, as a person wrote it, cut where it is long. */
  ignored: string[];
}

/**
 * Reads the fields of an address: `conditions` gives the condition that a field stands for, `shape` says what is a value of
 * it, `others` are fields of the page that are no conditions. A condition of several values keeps those that are understood,
 * also where the field is given more than once.
 */
export function readConditions(
  fields: URLSearchParams,
  conditions: Readonly<Record<string, string>>,
  shape: Readonly<Record<string, z.ZodType>>,
  others: readonly string[] = [],
): ReadConditions {
  const read: ReadConditions = { asked: {}, ignored: [] };
  for (const [field, text] of fields) {
    const condition = Object.hasOwn(conditions, field) ? conditions[field] : undefined;
    if (condition === undefined) {
      if (!ELSEWHERE.test(field) && !others.includes(field)) read.ignored.push(shortened(`${field}=${text}`));
      continue;
    }
    for (const value of SEVERAL.has(condition) ? text.split(',') : [text]) {
      if (value === '') continue;
      const next = withValue(read.asked[condition], value, SEVERAL.has(condition));
      if (next !== null && shape[condition]?.safeParse(next).success) read.asked[condition] = next;
      else read.ignored.push(shortened(`${field}=${value}`));
    }
  }
  return read;
}

/** A condition's text with one more value; null where it holds one already and no more. */
function withValue(before: string | undefined, value: string, holdsSeveral: boolean): string | null {
  if (before === undefined) return value;
  if (!holdsSeveral) return null;
  return before.split(',').includes(value) ? before : `${before},${value}`;
}

function shortened(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
