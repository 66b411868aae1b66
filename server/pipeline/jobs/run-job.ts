import type { JobProgress } from '../../../shared/schemas/job.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { endJob, failJob, type Hold, postponeJob, renewLease, saveProgress } from '../../store/job-leases.ts';
import type { HeldJob } from '../../store/job-rows.ts';
import type { JobContext } from './job-context.ts';
import type { JobHandler, JobOutcome, JobWork } from './job-handler.ts';
import { mostAttempts, retryPause } from './retry-pause.ts';

/** How long a worker has a job to itself without a sign of life, in milliseconds. */
export const leaseMilliseconds = 120_000;

/** The moment at which a lease that is taken or renewed now runs out. */
export function leaseEnd(now: InstantUtc): InstantUtc {
  return instantUtc(epochMilliseconds(now) + leaseMilliseconds);
}

/**
 * Runs a job that was taken, to its end: while it runs its lease is renewed, and afterwards it is done, waits for another
 * attempt, is dead or is cancelled. `isStopping`: the program wants to end, so that the job goes back where it was. Never
 * throws for what the handler threw; where the lease was lost, nothing is written.
 */
export async function runJob(
  context: JobContext,
  handler: JobHandler,
  job: HeldJob,
  isStopping: () => boolean,
): Promise<void> {
  const { database, now, log } = context;
  let hold: Hold = 'held';
  const renew = async () => {
    hold = await renewLease(database, job, leaseEnd(now()));
  };
  const beat = setInterval(() => {
    renew().catch((error: unknown) =>
      log({ level: 'error', message: `A lease was not renewed: ${String(error)}` }),
    );
  }, leaseMilliseconds / 6);
  const pace = paceOf(now);
  const work: JobWork = {
    checkpoint: job.checkpoint,
    isStopped: () => isStopping() || hold !== 'held',
    progress: async (progress, checkpoint) => {
      await saveProgress(database, job, pace(progress), checkpoint);
      await renew();
    },
  };
  try {
    const outcome = await handler.run(context, job.payload, work);
    // A person may have asked since the last renewal.
    await renew();
    await settle(context, job, outcome, hold);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log({ level: 'error', message: `The job ${job.kind} ${job.key} failed: ${detail}` });
    const pause = retryPause(job.attempts, context.random);
    const retryAt = job.attempts < mostAttempts ? instantUtc(epochMilliseconds(now()) + pause) : null;
    await failJob(database, job, detail, retryAt, now());
  } finally {
    clearInterval(beat);
  }
}

async function settle(
  { database, now }: JobContext,
  job: HeldJob,
  outcome: JobOutcome,
  hold: Hold,
): Promise<void> {
  if (hold === 'cancelAsked') await endJob(database, job, 'cancelled', outcome.sentence, now());
  else if (outcome.outcome === 'done') await endJob(database, job, 'done', outcome.sentence, now());
  else await postponeJob(database, job, outcome.at, outcome.sentence);
}

/** Tells when a job will be done by how fast this attempt has been. */
function paceOf(now: () => InstantUtc) {
  let first: { readonly at: number; readonly done: number } | null = null;
  return (progress: Omit<JobProgress, 'estimatedEndAt'>): JobProgress => {
    const at = epochMilliseconds(now());
    first ??= { at, done: progress.done };
    const done = progress.done - first.done;
    const { total } = progress;
    if (total === null || done <= 0) return { ...progress, estimatedEndAt: null };
    const left = ((at - first.at) / done) * Math.max(total - progress.done, 0);
    return { ...progress, estimatedEndAt: instantUtc(Math.round(at + left)) };
  };
}
