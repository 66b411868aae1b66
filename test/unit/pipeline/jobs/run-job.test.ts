import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type JobHandler,
  type JobOutcome,
  jobHandler,
} from '../../../../server/pipeline/jobs/job-handler.ts';
import { mostAttempts, retryPause } from '../../../../server/pipeline/jobs/retry-pause.ts';
import { leaseEnd, runJob } from '../../../../server/pipeline/jobs/run-job.ts';
import { takeJob } from '../../../../server/store/job-leases.ts';
import { cancelJob, enqueueJob, findJob } from '../../../../server/store/jobs.repository.ts';
import type { JobState } from '../../../../shared/schemas/job.ts';
import { type JobWorld, startJobWorld } from '../../../support/job-world.ts';

let world: JobWorld;
beforeEach(async () => {
  world = await startJobWorld();
});
afterEach(() => world.close());

type Run = JobHandler['run'];
const handler = (run: Run): JobHandler => ({ lane: 'news', run });
const done: JobOutcome = { outcome: 'done', sentence: 'Done.' };

async function ask(): Promise<void> {
  const { database, now } = world.context;
  await enqueueJob(database, { id: 'job', kind: 'pollSource', key: 'x', payload: {}, runAt: now() }, now());
}

/** Takes the job and runs it by a handler. False where it is not due. */
async function attempt(run: Run, isStopping = () => false): Promise<boolean> {
  const { database, now, newId } = world.context;
  const taking = { kinds: ['pollSource' as const], now: now(), leaseUntil: leaseEnd(now()) };
  const job = await takeJob(database, { ...taking, leasedBy: newId(), mostAttempts });
  if (job === null) return false;
  await runJob(world.context, handler(run), job, isStopping);
  return true;
}

async function stateOf(): Promise<JobState | undefined> {
  return (await findJob(world.database, 'job'))?.state;
}

describe('an attempt at a job', () => {
  it('that ends well is told with its sentence', async () => {
    await ask();
    await attempt(async () => done);
    expect(await findJob(world.database, 'job')).toMatchObject({ state: 'done', outcome: 'Done.' });
  });

  it('that fails is followed by others, each after twice the pause, and the last one is the end', async () => {
    await ask();
    const failing = () => Promise.reject(new Error('No answer.'));
    const pauses: number[] = [];
    for (let number = 1; number < mostAttempts; number += 1) {
      const before = Date.parse(world.context.now());
      expect(await attempt(failing)).toBe(true);
      const job = await findJob(world.database, 'job');
      pauses.push((Date.parse(job?.runAt ?? '') - before) / 60_000);
      expect(await attempt(failing)).toBe(false);
      world.setClock(job?.runAt ?? '');
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16]);
    expect(await stateOf()).toBe('waiting');
    await attempt(failing);
    expect(await findJob(world.database, 'job')).toMatchObject({ state: 'dead', lastError: 'No answer.' });
    expect(world.logged).toContainEqual({
      level: 'error',
      message: 'The job pollSource x failed: No answer.',
    });
  });

  it('whose payload is not what its kind takes has failed', async () => {
    await ask();
    const { run } = jobHandler('news', z.object({ sourceId: z.string() }), async () => done);
    await attempt(run);
    expect((await findJob(world.database, 'job'))?.lastError).toContain('sourceId');
  });

  it('waits between half and one and a half times of the pause, by chance', () => {
    expect([0, 0.5, 0.999].map((chance) => retryPause(3, () => chance))).toEqual([120_000, 240_000, 359_760]);
  });

  it('that crashed is taken up by another program from its checkpoint, and each step is done once', async () => {
    await ask();
    const steps: number[] = [];
    const walk =
      (until: number): Run =>
      async (_context, _payload, work) => {
        const { at } = z.object({ at: z.number() }).parse(work.checkpoint ?? { at: 0 });
        for (let step = at; step < 5; step += 1) {
          // The program ends here: nothing is written of the job any more.
          if (step === until) return new Promise<JobOutcome>(() => undefined);
          steps.push(step);
          await work.progress({ done: step + 1, total: 5, unit: 'sessions' }, { at: step + 1 });
        }
        return done;
      };
    void attempt(walk(2));
    await expect.poll(() => steps).toEqual([0, 1]);
    expect(await attempt(walk(9))).toBe(false);
    world.pass(3);
    expect(await attempt(walk(9))).toBe(true);
    expect(steps).toEqual([0, 1, 2, 3, 4]);
    expect(await findJob(world.database, 'job')).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('tells when it will be done by its pace so far', async () => {
    await ask();
    await attempt(async (_context, _payload, work) => {
      await work.progress({ done: 100, total: 400, unit: 'sessions' });
      expect((await findJob(world.database, 'job'))?.progress?.estimatedEndAt).toBeNull();
      world.pass(10);
      await work.progress({ done: 200, total: 400, unit: 'sessions' });
      return done;
    });
    expect((await findJob(world.database, 'job'))?.progress).toEqual({
      ...{ done: 200, total: 400, unit: 'sessions', estimatedEndAt: '2024-01-23T00:30:00.000Z' },
    });
  });

  it('that a person ends hears of it at its next step', async () => {
    await ask();
    await attempt(async ({ database, now }, _payload, work) => {
      expect(work.isStopped()).toBe(false);
      await cancelJob(database, 'job', now());
      await work.progress({ done: 1, total: 2, unit: 'sessions' });
      expect(work.isStopped()).toBe(true);
      return { outcome: 'later', at: now(), sentence: 'It was stopped before its end.' };
    });
    expect(await stateOf()).toBe('cancelled');
  });

  it('that is cut off as the program stops is taken up by the next one', async () => {
    await ask();
    const cut: Run = async ({ now }, _payload, work) =>
      work.isStopped() ? { outcome: 'later', at: now(), sentence: 'Cut off.' } : done;
    await attempt(cut, () => true);
    expect(await findJob(world.database, 'job')).toMatchObject({ state: 'waiting', attempts: 0 });
    await attempt(cut);
    expect(await stateOf()).toBe('done');
  });
});
