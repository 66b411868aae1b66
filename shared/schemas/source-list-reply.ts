import * as z from 'zod';

import { RejectionReasonSchema } from './rejection.ts';
import { SourceSchema } from './source.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/**
 * How it stands with a source. `collecting`: it brought something new when last looked at. `nothingNew`: it answered, and had
 * nothing new. `failing`: the last attempt brought no answer. `notYet`: it was never tried. `keyMissing`: the operator's key
 * or consent is not set. `resting`: it asked to be left alone. `budgetSpent`: the requests of its day are used up. `idle`:
 * nothing of it is tracked. `setAside`: it is not collected any more. `byHand`: it is never fetched, such as files.
 */
export const SourceHealthSchema = z.enum([
  'collecting',
  'nothingNew',
  'failing',
  'notYet',
  'keyMissing',
  'resting',
  'budgetSpent',
  'idle',
  'setAside',
  'byHand',
]);
export type SourceHealth = z.infer<typeof SourceHealthSchema>;

/** How many things of a source were left out for one reason, with the newest of them. */
export const SourceRejectionSchema = z.object({
  reason: RejectionReasonSchema,
  count: z.int().positive(),
  /** What was left out last: its address, as a rule. */
  subject: z.string(),
  detail: z.string(),
  at: InstantUtcSchema,
});
export type SourceRejection = z.infer<typeof SourceRejectionSchema>;

/** What the operator must set for a source to be asked. The key itself is in no reply. */
export const SourceKeySchema = z.object({
  /** The environment variable. */
  variable: z.string(),
  /** `consent`: there is no key, and the operator says that the terms are kept. `contact`: where the operator is reached. */
  kind: z.enum(['key', 'consent', 'contact']),
  isSet: z.boolean(),
  /** Where a key is had, or what is consented to. */
  how: z.string(),
});

/** Requests on one day of a source's own calendar. */
export const SourceBudgetSchema = z.object({
  requests: z.int().nonnegative(),
  usedToday: z.int().nonnegative(),
  /** What of today is still to come by what is planned. With `usedToday` it is never more than `requests`. */
  plannedToday: z.int().nonnegative(),
  zone: z.string(),
  renewsAt: InstantUtcSchema,
});

/** One source with its terms, and how its collecting stands. */
export const SourceStateSchema = SourceSchema.extend({
  health: SourceHealthSchema,
  lastTriedAt: InstantUtcSchema.nullable(),
  /** The last answer that could be used, "nothing new" included. */
  lastSuccessAt: InstantUtcSchema.nullable(),
  /** The last attempt that brought something new. */
  lastNewAt: InstantUtcSchema.nullable(),
  /** Null where nothing is planned. */
  nextTryAt: InstantUtcSchema.nullable(),
  consecutiveFailures: z.int().nonnegative(),
  /** Why the last attempt failed; null where it did not. */
  failure: z.object({ reason: z.string(), detail: z.string() }).nullable(),
  /** Stories, or series of prices, that are stored of it. */
  accepted: z.int().nonnegative(),
  /** Entries that it offers or offered and that were left out. */
  rejected: z.int().nonnegative(),
  /** Why, the most frequent reason first. */
  rejections: z.array(SourceRejectionSchema),
  /** Null for a source that needs none. */
  key: SourceKeySchema.nullable(),
  /** Null for a source without one. */
  budget: SourceBudgetSchema.nullable(),
  /** Until when it asked to be left alone. */
  rest: z.object({ until: InstantUtcSchema, sentence: z.string() }).nullable(),
  /** Whether a job of it is running now. */
  isRunning: z.boolean(),
});
export type SourceState = z.infer<typeof SourceStateSchema>;

/** GET /api/v1/sources: feeds, then providers of prices (stored or not), then all others; each by id. */
export const SourceListReplySchema = z.object({
  sources: z.array(SourceStateSchema),
  now: InstantUtcSchema,
});
export type SourceListReply = z.infer<typeof SourceListReplySchema>;
