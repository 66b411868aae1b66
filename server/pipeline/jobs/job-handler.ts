import type * as z from 'zod';
import type { JobProgress } from '../../../shared/schemas/job.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { JobContext } from './job-context.ts';

/** One attempt at a job, as its handler sees it. */
export interface JobWork {
  /** As the handler kept it in an attempt before; null where it never did. */
  readonly checkpoint: unknown;
  /** True where the handler has to end soon: a person asked for it, the program stops, or another worker has the job. */
  readonly isStopped: () => boolean;
  /** Tells how far it is, and with `checkpoint` from where another attempt has to go on. */
  readonly progress: (progress: Omit<JobProgress, 'estimatedEndAt'>, checkpoint?: object) => Promise<void>;
}

/**
 * How an attempt ended that did not throw, with a sentence for a person. `later`: it has to go on at a moment, as the budget
 * of the day is used up, or at once as it was stopped.
 */
export type JobOutcome =
  | { readonly outcome: 'done'; readonly sentence: string }
  | { readonly outcome: 'later'; readonly at: InstantUtc; readonly sentence: string };

/** Does the work of one kind. */
export interface JobHandler {
  /** In each lane jobs wait for each other alone: so a fill of ten years holds up no news. */
  readonly lane: 'news' | 'prices' | 'backfill';
  readonly run: (context: JobContext, payload: unknown, work: JobWork) => Promise<JobOutcome>;
}

/** A handler whose payload is read by its schema. */
export function jobHandler<Schema extends z.ZodType>(
  lane: JobHandler['lane'],
  schema: Schema,
  run: (context: JobContext, payload: z.output<Schema>, work: JobWork) => Promise<JobOutcome>,
): JobHandler {
  return { lane, run: (context, payload, work) => run(context, schema.parse(payload), work) };
}
