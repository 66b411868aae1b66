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

/** Seconds between two signs of life of `GET /api/v1/live`: messages `beat` without data of their own. */
export const LIVE_BEAT_SECONDS = 20;

/** The data of one message of `GET /api/v1/live`, whose id is the version, and of the reply of `GET /api/v1/changes`. */
export const LiveMessageSchema = z.object({
  version: z.int().nonnegative(),
  /** What changed since the message before; null where it is too much to name, or no longer known. */
  changes: z.array(LiveChangeSchema).nullable(),
  /** Keys of news events that were not there before, those that came last first; at most 200. */
  newEvents: z.array(z.string()),
});
export type LiveMessage = z.infer<typeof LiveMessageSchema>;
