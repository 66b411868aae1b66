import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/** A file of reference values beside the tests, read by the shape that a test needs of it. */
export function oracle<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(new URL(`../../oracle/${file}`, import.meta.url), 'utf8')));
}

/** How far a value is from a reference, as a share of it. */
export function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / Math.abs(reference);
}
