import * as z from 'zod';
import { JobKindSchema, JobSchema, JobStateSchema } from './job.ts';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** GET /api/v1/jobs query. */
export const JobListQuerySchema = z.strictObject({
  state: JobStateSchema.optional(),
  kind: JobKindSchema.optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type JobListQuery = z.infer<typeof JobListQuerySchema>;

/** GET /api/v1/jobs: running first, then waiting, dead, and what has ended; within each the newest first. */
export const JobListReplySchema = z.object({
  jobs: z.array(JobSchema),
  nextCursor: z.string().nullable(),
  /** Of all jobs that are kept, whatever was asked for. */
  counts: z.record(JobStateSchema, z.int().nonnegative()),
  /** When a worker last looked for work; null where none ever did. Older than a minute: none is running. */
  workerSeenAt: InstantUtcSchema.nullable(),
  now: InstantUtcSchema,
});
export type JobListReply = z.infer<typeof JobListReplySchema>;

/** POST /api/v1/jobs: work that a person asks for. What is waiting already is brought forward. */
export const JobRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pollSource'), sourceId: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('fetchPrices'), providerId: z.string().min(1).max(40) }),
  z.strictObject({
    kind: z.literal('backfillPrices'),
    providerId: z.string().min(1).max(40),
    from: SessionDateSchema,
    /** Absent: the newest session that the provider has. */
    to: SessionDateSchema.optional(),
  }),
]);
export type JobRequest = z.infer<typeof JobRequestSchema>;

/** POST /api/v1/jobs, /api/v1/jobs/{id}/retry and /api/v1/jobs/{id}/cancel: the job as it is now. */
export const JobReplySchema = z.object({ job: JobSchema });
export type JobReply = z.infer<typeof JobReplySchema>;
