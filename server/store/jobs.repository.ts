import { sql } from 'kysely';
import type { Job, JobKind, JobProgress, JobState } from '../../shared/schemas/job.ts';
import type { JobListQuery } from '../../shared/schemas/job-list-reply.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { heldJobOf, jobOf, openKeyOf, openStates } from './job-rows.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf, type SortColumn } from './keyset.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { storable } from './write-rows.ts';

/** Work that is to be done. */
export interface NewJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly key: string;
  readonly payload: object;
  readonly runAt: InstantUtc;
}

/**
 * Keeps work to be done, unless work of this kind and key is open already: then that one comes, at the earlier of the two
 * moments. Gives the job that is open now.
 */
export function enqueueJob(database: Database, job: NewJob, now: InstantUtc): Promise<Job> {
  const { id, kind, key, payload, runAt } = job;
  const openKey = openKeyOf(kind, key);
  return inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('job')
      .values({
        ...storable({ id, kind, key, openKey, payload: JSON.stringify(payload), runAt }),
        ...{ state: 'waiting', attempts: 0, cancelAsked: 0, createdAt: now },
      })
      .onConflict((conflict) =>
        conflict
          .column('openKey')
          .doUpdateSet({ runAt })
          .where('job.state', '=', 'waiting')
          .where('job.runAt', '>', runAt),
      )
      .execute();
    const open = await transaction
      .selectFrom('job')
      .selectAll()
      .where('openKey', '=', openKey)
      .executeTakeFirstOrThrow();
    return jobOf(open);
  });
}

/** The job with this id, or null. */
export async function findJob(database: Database, id: string): Promise<Job | null> {
  const row = await database.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? jobOf(row) : null;
}

/** In this order states are listed: what a person may have to look at first. */
const listed: readonly JobState[] = ['running', 'waiting', 'dead', 'done', 'cancelled'];

const newestFirst: readonly SortColumn[] = [
  { by: sql`"createdAt"`, direction: 'desc' },
  { by: sql`"id"`, direction: 'asc' },
];

/** One page of `listJobs`, with the cursor of the next. Throws a `BadCursorError`. */
export async function listJobPage(
  database: Database,
  query: JobListQuery,
): Promise<{ jobs: Job[]; nextCursor: string | null }> {
  const rows = await listJobs(database, { ...query, limit: query.limit + 1 });
  const { page, nextCursor } = pageOf(rows, query.limit, ({ state, createdAt, id }) =>
    encodeCursor('jobs', [listed.indexOf(state), createdAt, id]),
  );
  return { jobs: page, nextCursor };
}

/**
 * The jobs that fit and come after a place, running first, then waiting, dead and ended ones; within each state the newest
 * first. Throws a `BadCursorError`.
 */
export async function listJobs(
  database: Database,
  { state, kind, cursor, limit }: JobListQuery,
): Promise<Job[]> {
  const [rank = -1, ...place] = cursor === undefined ? [] : decodeCursor('jobs', [0, '', ''], cursor);
  const jobs: Job[] = [];
  for (const [at, one] of listed.entries()) {
    if (at < Number(rank) || (state !== undefined && state !== one)) continue;
    let query = database.selectFrom('job').selectAll().where('state', '=', one);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (at === rank) query = query.where(isAfter(newestFirst, place));
    const rows = await query
      .orderBy(inOrder(newestFirst))
      .limit(limit - jobs.length)
      .execute();
    jobs.push(...rows.map(jobOf));
    if (jobs.length === limit) break;
  }
  return jobs;
}

/** How many jobs are in each state. */
export async function countJobs(database: Database): Promise<Record<JobState, number>> {
  const rows = await database
    .selectFrom('job')
    .select(['state', (expression) => expression.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map((row) => [row.state, Number(row.count)]));
  const of = (state: JobState) => counts.get(state) ?? 0;
  return {
    waiting: of('waiting'),
    running: of('running'),
    done: of('done'),
    dead: of('dead'),
    cancelled: of('cancelled'),
  };
}

/** The open jobs, and those that died after a moment with when they did, as `kind key`: the schedule makes no new ones of these. */
export async function heldKeys(
  database: Database,
  diedAfter: InstantUtc,
): Promise<Map<string, { readonly diedAt: InstantUtc | null }>> {
  const rows = await database
    .selectFrom('job')
    .select(['kind', 'key', 'state', 'endedAt'])
    .where((where) =>
      where.or([
        where('state', 'in', openStates),
        where.and([where('state', '=', 'dead'), where('endedAt', '>', diedAfter)]),
      ]),
    )
    // An open one says more than one that died.
    .orderBy('state')
    .execute();
  return new Map(
    rows.map(({ kind, key, state, endedAt }) => [
      `${kind} ${key}`,
      { diedAt: state === 'dead' && endedAt !== null ? InstantUtcSchema.parse(endedAt) : null },
    ]),
  );
}

/** What is running, as `kind key`. */
export async function runningKeys(database: Database): Promise<Set<string>> {
  const rows = await database
    .selectFrom('job')
    .select(['kind', 'key'])
    .where('state', '=', 'running')
    .execute();
  return new Set(rows.map(({ kind, key }) => `${kind} ${key}`));
}

/** What the open jobs of a kind were asked for, and how far they are. */
export async function openPayloads(
  database: Database,
  kind: JobKind,
): Promise<{ readonly payload: unknown; readonly progress: JobProgress | null }[]> {
  const rows = await database
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', kind)
    .where('state', 'in', openStates)
    .execute();
  return rows.map((row) => ({ payload: heldJobOf(row).payload, progress: jobOf(row).progress }));
}

/** When the earliest job that waits, or whose hold ends, may be run; null where there is none. */
export async function earliestJobAt(database: Database): Promise<InstantUtc | null> {
  const row = await database
    .selectFrom('job')
    .select((expression) => [expression.fn.min<string | null>('runAt').as('moment')])
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  const held = await database
    .selectFrom('job')
    .select((expression) => [expression.fn.min<string | null>('leaseUntil').as('moment')])
    .where('state', '=', 'running')
    .executeTakeFirst();
  const [first] = [row?.moment, held?.moment].filter((moment) => moment != null).sort();
  return first === undefined ? null : InstantUtcSchema.parse(first);
}

/**
 * A person asks to end a job: one that waits is ended at once, one that runs is asked to end, one that is dead is dropped.
 * One that ended stays as it was. Null where there is none with this id.
 */
export function cancelJob(database: Database, id: string, now: InstantUtc): Promise<Job | null> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('job')
      .set({ state: 'cancelled', openKey: null, endedAt: now, cancelAsked: 0 })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'dead'])
      .execute();
    await transaction
      .updateTable('job')
      .set({ cancelAsked: 1 })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
    return findJob(transaction, id);
  });
}

/**
 * A person asks for a job again that is dead or was cancelled; it goes on from where it was. Where work of its kind and key
 * is open by now, that one is given instead. One that is open or done stays as it was. Null where there is none with this id.
 */
export function retryJob(database: Database, id: string, now: InstantUtc): Promise<Job | null> {
  return inTransaction(database, async (transaction) => {
    const job = await findJob(transaction, id);
    if (job === null || !['dead', 'cancelled'].includes(job.state)) return job;
    const openKey = openKeyOf(job.kind, job.key);
    const open = await transaction
      .selectFrom('job')
      .selectAll()
      .where('openKey', '=', openKey)
      .executeTakeFirst();
    if (open) return jobOf(open);
    await transaction
      .updateTable('job')
      .set({ ...{ state: 'waiting', openKey, runAt: now, attempts: 0 }, ...{ endedAt: null, outcome: null } })
      .where('id', '=', id)
      .execute();
    return findJob(transaction, id);
  });
}

/** Forgets jobs that ended before a moment; dead ones stay until a person has seen to them. Gives how many. */
export async function forgetEndedJobs(database: Database, before: InstantUtc): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('job')
    .where('state', 'in', ['done', 'cancelled'])
    .where('endedAt', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
