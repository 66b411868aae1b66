import * as z from 'zod';
import { InstantUtcSchema } from './unit-schemas.ts';

/**
 * What a job does. `pollSource`: collects one source. `fetchPrices`: asks one provider for what is new of the tracked
 * instruments. `backfillPrices`: the same for years that lie back. `judgeDueClaims`: judges claims whose verdict turns with
 * time. `purgeSources`: drops received bytes that are old enough. `checkCalendars`: warns of calendars that end soon.
 * `readTones`: reads the tone of stories that the lexicon of now has not read.
 */
export const JobKindSchema = z.enum([
  'pollSource',
  'fetchPrices',
  'backfillPrices',
  'judgeDueClaims',
  'purgeSources',
  'checkCalendars',
  'readTones',
]);
export type JobKind = z.infer<typeof JobKindSchema>;

/**
 * `waiting`: to be run from `runAt` on. `running`: a worker has it until `leaseUntil`. `done`: it ended well. `dead`: it
 * failed too often, and waits for a person. `cancelled`: a person ended it, or dropped it when it was dead.
 */
export const JobStateSchema = z.enum(['waiting', 'running', 'done', 'dead', 'cancelled']);
export type JobState = z.infer<typeof JobStateSchema>;

/** How far a long job is, in whatever it counts. */
export const JobProgressSchema = z.object({
  done: z.int().nonnegative(),
  /** Null while it is not known. */
  total: z.int().nonnegative().nullable(),
  /** What is counted. */
  unit: z.enum(['requests', 'sessions', 'instruments', 'sources']),
  /** When it will be done at the pace so far; null where that cannot be told. */
  estimatedEndAt: InstantUtcSchema.nullable(),
});
export type JobProgress = z.infer<typeof JobProgressSchema>;

/** One piece of work that is kept until it is done. */
export const JobSchema = z.object({
  id: z.string().min(1),
  kind: JobKindSchema,
  /** What it is about: a source or a provider. Of one kind and key at most one job is waiting or running. */
  key: z.string().min(1),
  state: JobStateSchema,
  /** Not to be run before. */
  runAt: InstantUtcSchema,
  /** How often it was begun since it was made or asked for again by a person. */
  attempts: z.int().nonnegative(),
  /** While it runs: when another worker may take it. */
  leaseUntil: InstantUtcSchema.nullable(),
  /** Why the last attempt failed, in one sentence; null where none did. */
  lastError: z.string().nullable(),
  progress: JobProgressSchema.nullable(),
  /** True where a person asked to end it and it has not ended yet. */
  cancelAsked: z.boolean(),
  /** What came of it, in one sentence; null where it has not ended or has nothing to tell. */
  outcome: z.string().nullable(),
  createdAt: InstantUtcSchema,
  startedAt: InstantUtcSchema.nullable(),
  endedAt: InstantUtcSchema.nullable(),
});
export type Job = z.infer<typeof JobSchema>;
