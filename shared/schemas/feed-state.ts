import * as z from 'zod';
import { RejectionReasonSchema } from './rejection.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/** Why a fetch brought nothing, in the words of its rejection. */
export const PollFailureSchema = z.object({ reason: RejectionReasonSchema, detail: z.string() });
export type PollFailure = z.infer<typeof PollFailureSchema>;

/** How it stands with the collecting of one feed. Null: it has not happened, or the feed does not say. */
export const FeedStateSchema = z.object({
  sourceId: z.string().min(1),
  /** The last answer that could be used, "not modified" included. */
  lastSuccessAt: InstantUtcSchema.nullable(),
  lastTriedAt: InstantUtcSchema.nullable(),
  /** Not to be fetched before; null: at once. */
  nextTryAt: InstantUtcSchema.nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When the feed last came whole: the age of `etag` and `lastModified`. */
  validatedAt: InstantUtcSchema.nullable(),
  /** Where it was found then, behind passing redirects too: `etag` and `lastModified` are of this address. */
  validatedAddress: z.string().nullable(),
  consecutiveFailures: z.int().nonnegative(),
  lastFailure: PollFailureSchema.nullable(),
  /** Entries of the feed as it last came whole. */
  entriesAccepted: z.int().nonnegative(),
  entriesRejected: z.int().nonnegative(),
  /** Why the feed is not what its dialect asks for; null for a well-formed one. */
  malformed: z.string().nullable(),
  /** How long the feed asks to be left alone between two fetches. */
  minutesBetweenFetches: z.number().positive().nullable(),
});
export type FeedState = z.infer<typeof FeedStateSchema>;

/**
 * One attempt to collect from a source. With these, "no news" is told from "not collected": between two attempts that
 * did not fail the feed was looked at, between others it was not.
 */
export const SourcePollSchema = z.object({
  sourceId: z.string().min(1),
  triedAt: InstantUtcSchema,
  outcome: z.enum(['fetched', 'notModified', 'failed']),
  failure: PollFailureSchema.nullable(),
  entriesNew: z.int().nonnegative(),
  entriesChanged: z.int().nonnegative(),
  entriesUnchanged: z.int().nonnegative(),
  entriesRejected: z.int().nonnegative(),
});
export type SourcePoll = z.infer<typeof SourcePollSchema>;
