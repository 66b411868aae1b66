import type { JobKind } from '../../../shared/schemas/job.ts';
import { takeJob } from '../../store/job-leases.ts';
import { writeSetting } from '../../store/settings.repository.ts';
import { repeatWork } from '../repeat-work.ts';
import type { JobContext } from './job-context.ts';
import type { JobHandler } from './job-handler.ts';
import { jobHandlers } from './job-handlers.ts';
import { planWork } from './plan-work.ts';
import { mostAttempts } from './retry-pause.ts';
import { leaseEnd, runJob } from './run-job.ts';

/** The setting that says when a program last looked for work. */
export const workerSeenKey = 'jobsSeenAt';

/** How many jobs of a lane run at the same time in one program. */
const lanes: readonly { readonly lane: JobHandler['lane']; readonly atOnce: number }[] = [
  { lane: 'news', atOnce: 3 },
  { lane: 'prices', atOnce: 1 },
  { lane: 'backfill', atOnce: 1 },
];

function kindsOf(lane: JobHandler['lane']): JobKind[] {
  const kinds: JobKind[] = [];
  for (const kind of Object.keys(jobHandlers))
    if (isKind(kind) && jobHandlers[kind].lane === lane) kinds.push(kind);
  return kinds;
}

function isKind(text: string): text is JobKind {
  return text in jobHandlers;
}

/** Takes one job of some kinds that is due, and runs it. False where none was due. */
async function runNext(
  context: JobContext,
  kinds: readonly JobKind[],
  isStopping: () => boolean,
): Promise<boolean> {
  const { database, now, newId } = context;
  const moment = now();
  const leasedBy = newId();
  const taking = { kinds, now: moment, leaseUntil: leaseEnd(moment), leasedBy, mostAttempts };
  const job = await takeJob(database, taking);
  if (job === null) return false;
  await runJob(context, jobHandlers[job.kind], job, isStopping);
  return true;
}

/** Plans what is due at this moment of the clock and runs it, one job after the other, until nothing is due. Gives how many ran. */
export async function runDueWork(context: JobContext): Promise<number> {
  const kinds = lanes.flatMap(({ lane }) => kindsOf(lane));
  await planWork(context);
  let count = 0;
  while (await runNext(context, kinds, () => false)) count += 1;
  return count;
}

/** Programs that work. */
export interface Working {
  /** Takes no more work, asks what runs to end soon, and waits for it. What is cut off goes on from there next time. */
  stop(): Promise<void>;
}

/** Pauses in milliseconds: between two looks for work that another program planned, and between two plannings. */
const lookPause = 1_000;
const planPause = 1_500;

/** Plans and runs jobs until it is stopped. Several programs may do so on one database. */
export function workOnJobs(context: JobContext): Working {
  let isStopping = false;
  const failed = (error: unknown) =>
    context.log({ level: 'error', message: `Jobs cannot be worked on: ${String(error)}` });
  const plan = async () => {
    await writeSetting(context.database, workerSeenKey, context.now());
    if ((await planWork(context)) > 0) for (const one of working) one.soon();
  };
  const working = lanes.flatMap(({ lane, atOnce }) => {
    const kinds = kindsOf(lane);
    const work = async () => {
      while (!isStopping && (await runNext(context, kinds, () => isStopping)));
    };
    return Array.from({ length: atOnce }, () => repeatWork(work, lookPause, failed));
  });
  const planning = repeatWork(plan, planPause, failed);
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all([planning, ...working].map((one) => one.stop()));
    },
  };
}
