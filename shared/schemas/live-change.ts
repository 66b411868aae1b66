import * as z from 'zod';
import { SessionDateSchema } from './unit-schemas.ts';

/** What can arrive while a page is open: events of stories that were not there before, bars, verdicts on numbers. */
export const LiveChangeKindSchema = z.enum(['story', 'price', 'verdict']);
export type LiveChangeKind = z.infer<typeof LiveChangeKindSchema>;

/** What changed of one instrument. */
export const LiveChangeSchema = z.object({
  kind: LiveChangeKindSchema,
  instrumentId: z.string(),
  /** The newest session that it concerns; null where none is named. */
  sessionDate: SessionDateSchema.nullable(),
  /** How many new events (story), written bars (price) or numbers (verdict). */
  items: z.int().positive(),
});
export type LiveChange = z.infer<typeof LiveChangeSchema>;

/** The data of one message of `GET /api/v1/live`; its id is the version. */
export const LiveMessageSchema = z.object({
  version: z.int().nonnegative(),
  /** What changed since the message before; null where it is too much to name, or no longer known. */
  changes: z.array(LiveChangeSchema).nullable(),
});
export type LiveMessage = z.infer<typeof LiveMessageSchema>;
