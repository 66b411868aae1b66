import type * as z from 'zod';

/** Reads a JSON column by its schema. Throws where it does not fit: this program wrote it, so the database is damaged. */
export function readJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return schema.parse(JSON.parse(text));
}
