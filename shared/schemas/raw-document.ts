import * as z from 'zod';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** Bytes as they were received. Append-only; what is derived can be rebuilt from it while the bytes are kept. */
export const RawDocumentSchema = z.object({
  /** SHA-256 of the bytes, hexadecimal: the natural key. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sourceId: z.string().min(1),
  /** Address, or file name where it came from a file. */
  locator: z.string(),
  url: z.string().nullable(),
  fetchedAt: InstantUtcSchema,
  /** The day on which the page was taken from the web, where that is known and is not `fetchedAt`. */
  crawlDate: SessionDateSchema.nullable(),
  charset: z.string().nullable(),
  byteLength: z.int().nonnegative(),
});
export type RawDocument = z.infer<typeof RawDocumentSchema>;
