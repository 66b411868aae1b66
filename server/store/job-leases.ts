import { sql } from 'kysely';
import type { JobKind, JobProgress } from '../../shared/schemas/job.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { latestPast } from './clock-went-back.ts';
import { passOverLocked } from './dialect.ts';
import { type HeldJob, heldJobOf } from './job-rows.ts';
import type { Database } from './open-database.ts';
import type { JobRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { storable } from './write-rows.ts';

/** What a worker takes work with. */
export interface Taking {
  readonly kinds: readonly JobKind[];
  readonly now: InstantUtc;
  /** Until when it is the worker's alone, unless renewed. */
  readonly leaseUntil: InstantUtc;
  /** A name that no other hold has. */
  readonly leasedBy: string;
  /** A job that was begun so often and never ended, since its workers crashed, is dead. */
  readonly mostAttempts: number;
}

/**
 * Takes the job that is due longest, or whose worker let its lease run out, or that bears a moment which the clock came back
 * from; null where there is none. One statement, so that
 * of workers that ask at the same time no two get the same job, in this process or another.
 */
export async function takeJob(database: Database, taking: Taking): Promise<HeldJob | null> {
  const { kinds, now, leaseUntil, leasedBy, mostAttempts } = taking;
  await buryAbandoned(database, now, mostAttempts);
  const ahead = latestPast(now);
  const { rows } = await sql<JobRow>`
    update job set "state" = 'running', "leaseUntil" = ${leaseUntil}, "leasedBy" = ${leasedBy},
      "attempts" = "attempts" + 1, "startedAt" = ${now}
    where "id" = (
      select "id" from job
      where (("state" = 'waiting' and ("runAt" <= ${now} or "createdAt" > ${ahead}))
          or ("state" = 'running' and ("leaseUntil" <= ${now} or "startedAt" > ${ahead})))
        and "kind" in (${sql.join(kinds)})
      order by "runAt", "id" limit 1 ${passOverLocked(database)}
    )
    returning *`.execute(database);
  const [row] = rows;
  return row ? heldJobOf(row) : null;
}

async function buryAbandoned(database: Database, now: InstantUtc, mostAttempts: number): Promise<void> {
  await database
    .updateTable('job')
    .set({
      ...{ state: 'dead', openKey: null, endedAt: now, leasedBy: null, leaseUntil: null, cancelAsked: 0 },
      lastError: `The program ended ${mostAttempts} times while it was at this.`,
    })
    .where('state', '=', 'running')
    .where('leaseUntil', '<=', now)
    .where('attempts', '>=', mostAttempts)
    .execute();
}

/** Whether a hold is still the worker's own, and whether a person asked to end the job. */
export type Hold = 'held' | 'cancelAsked' | 'lost';

/** Holds a job for longer. `lost`: another worker took it meanwhile, so nothing more may be done about it. */
export async function renewLease(database: Database, job: HeldJob, leaseUntil: InstantUtc): Promise<Hold> {
  const row = await database
    .updateTable('job')
    .set({ leaseUntil })
    .where('id', '=', job.id)
    .where('leasedBy', '=', job.leasedBy)
    .where('state', '=', 'running')
    .returning('cancelAsked')
    .executeTakeFirst();
  if (!row) return 'lost';
  return row.cancelAsked === 1 ? 'cancelAsked' : 'held';
}

/** Keeps how far a job is, and from where another attempt has to go on (absent: as before). False where the hold was lost. */
export function saveProgress(
  database: Database,
  job: HeldJob,
  progress: JobProgress,
  checkpoint?: object,
): Promise<boolean> {
  return change(database, job, {
    progress: JSON.stringify(progress),
    ...(checkpoint === undefined ? {} : { checkpoint: JSON.stringify(checkpoint) }),
  });
}

/** Ends a job that was done, or that a person ended. Dead ones of its kind and key need nobody any more. False where the hold was lost. */
export function endJob(
  database: Database,
  job: HeldJob,
  state: 'done' | 'cancelled',
  outcome: string | null,
  now: InstantUtc,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const isEnded = await change(transaction, job, {
      ...{ state, outcome, openKey: null, endedAt: now, leasedBy: null, leaseUntil: null, cancelAsked: 0 },
      ...(state === 'done' ? { lastError: null } : {}),
    });
    if (isEnded && state === 'done') await dropDead(transaction, job, 'A later run ended well.', now);
    return isEnded;
  });
}

/** Puts a job back that is not at fault: to be run from a moment on, with all its attempts before it. False where the hold was lost. */
export function postponeJob(
  database: Database,
  job: HeldJob,
  runAt: InstantUtc,
  outcome: string | null,
): Promise<boolean> {
  return change(database, job, {
    ...{ state: 'waiting', runAt, outcome, attempts: 0, leasedBy: null, leaseUntil: null },
  });
}

/** Keeps why an attempt failed: the job waits for the next one, or is dead where `retryAt` is null. False where the hold was lost. */
export function failJob(
  database: Database,
  job: HeldJob,
  lastError: string,
  retryAt: InstantUtc | null,
  now: InstantUtc,
): Promise<boolean> {
  if (retryAt !== null) {
    return change(database, job, {
      ...{ state: 'waiting', runAt: retryAt, lastError, leasedBy: null, leaseUntil: null },
    });
  }
  return inTransaction(database, async (transaction) => {
    await dropDead(transaction, job, 'A later run failed too.', now);
    return change(transaction, job, {
      ...{ state: 'dead', openKey: null, endedAt: now, lastError, leasedBy: null, leaseUntil: null },
      cancelAsked: 0,
    });
  });
}

async function change(database: Database, job: HeldJob, columns: Partial<JobRow>): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('job')
    .set(storable(columns))
    .where('id', '=', job.id)
    .where('leasedBy', '=', job.leasedBy)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

async function dropDead(database: Database, job: HeldJob, outcome: string, now: InstantUtc): Promise<void> {
  await database
    .updateTable('job')
    .set({ state: 'cancelled', outcome, endedAt: now })
    .where('kind', '=', job.kind)
    .where('key', '=', job.key)
    .where('state', '=', 'dead')
    .execute();
}
