import { describe, expect, it } from 'vitest';
import {
  endJob,
  failJob,
  postponeJob,
  renewLease,
  saveProgress,
  takeJob,
} from '../../../../server/store/job-leases.ts';
import type { HeldJob } from '../../../../server/store/job-rows.ts';
import {
  cancelJob,
  countJobs,
  earliestJobAt,
  enqueueJob,
  findJob,
  forgetEndedJobs,
  heldKeys,
  listJobPage,
  listJobs,
  openPayloads,
  retryJob,
  runningKeys,
} from '../../../../server/store/jobs.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import {
  bringForward,
  saveScheduleEntry,
  scheduleEntries,
} from '../../../../server/store/schedule.repository.ts';
import {
  instrumentsById,
  trackedInstruments,
  trackInstruments,
  untrackInstruments,
} from '../../../../server/store/tracked-instruments.repository.ts';
import type { JobKind } from '../../../../shared/schemas/job.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { hynix, saveGround } from '../sample.ts';
import type { Backend } from './backend.ts';

/** A moment so many minutes after the start of these tests. */
const at = (minutes: number) => instantUtc(Date.UTC(2026, 10, 25) + minutes * 60_000);

const kinds: JobKind[] = ['pollSource', 'backfillPrices'];
let workers = 0;

/** Takes work at a minute, for two minutes. */
function take(database: Database, minute: number, only: JobKind[] = kinds): Promise<HeldJob | null> {
  workers += 1;
  const leasedBy = `worker ${workers}`;
  const lease = { now: at(minute), leaseUntil: at(minute + 2) };
  return takeJob(database, { ...lease, kinds: only, leasedBy, mostAttempts: 3 });
}

async function taken(database: Database, minute: number): Promise<HeldJob> {
  const job = await take(database, minute);
  if (job === null) throw new Error(`nothing was due at minute ${minute}`);
  return job;
}

function ask(database: Database, id: string, key: string, minute: number, kind: JobKind = 'pollSource') {
  return enqueueJob(database, { id, kind, key, payload: { of: key }, runAt: at(minute) }, at(0));
}

export function jobContract(backend: () => Backend): void {
  describe('jobs', () => {
    it('of one kind and key one is open, and comes at the earliest moment that was asked for', async () => {
      const database = await backend().open();
      expect(await ask(database, 'a', 'feed', 10)).toMatchObject({ id: 'a', state: 'waiting', attempts: 0 });
      expect(await ask(database, 'b', 'feed', 5)).toMatchObject({ id: 'a', runAt: at(5) });
      expect(await ask(database, 'c', 'feed', 20)).toMatchObject({ id: 'a', runAt: at(5) });
      expect(await ask(database, 'd', 'feed', 20, 'backfillPrices')).toMatchObject({ id: 'd' });
      expect(await earliestJobAt(database)).toBe(at(5));
      const job = await taken(database, 6);
      expect(await ask(database, 'e', 'feed', 7)).toMatchObject({ id: 'a', state: 'running' });
      await endJob(database, job, 'done', 'Well.', at(7));
      expect(await ask(database, 'f', 'feed', 8)).toMatchObject({ id: 'f', state: 'waiting' });
    });

    it('the one that is due longest is taken, of the kinds that were asked for, and nothing before its time', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'one', 2);
      await ask(database, 'b', 'two', 1);
      await ask(database, 'c', 'three', 0, 'backfillPrices');
      expect(await take(database, 0, ['pollSource'])).toBeNull();
      expect(await take(database, 3, ['pollSource'])).toMatchObject({
        ...{ id: 'b', key: 'two', attempts: 1, payload: { of: 'two' }, checkpoint: null },
      });
      expect(await take(database, 3, ['pollSource'])).toMatchObject({ id: 'a' });
      expect(await take(database, 3, ['pollSource'])).toBeNull();
      expect(await runningKeys(database)).toEqual(new Set(['pollSource one', 'pollSource two']));
    });

    it('no two workers that ask at the same time get the same one', async () => {
      const database = await backend().open();
      for (let number = 0; number < 30; number += 1) await ask(database, `job ${number}`, `${number}`, 0);
      const takes = await Promise.all(Array.from({ length: 40 }, () => take(database, 1)));
      const ids = takes.flatMap((job) => (job === null ? [] : [job.id]));
      expect(ids).toHaveLength(30);
      expect(new Set(ids).size).toBe(30);
    });

    it('one whose worker was silent too long is taken by another, and the first can say no more of it', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'feed', 0);
      const first = await taken(database, 0);
      expect(await renewLease(database, first, at(3))).toBe('held');
      expect(await take(database, 2)).toBeNull();
      const second = await taken(database, 3);
      expect(second).toMatchObject({ id: 'a', attempts: 2 });
      expect(await renewLease(database, first, at(9))).toBe('lost');
      expect(await endJob(database, first, 'done', 'Mine.', at(4))).toBe(false);
      expect(await failJob(database, first, 'Mine.', null, at(4))).toBe(false);
      expect(await saveProgress(database, first, progress(1), { at: 1 })).toBe(false);
      expect(await endJob(database, second, 'done', 'The second.', at(4))).toBe(true);
      expect(await findJob(database, 'a')).toMatchObject({ state: 'done', outcome: 'The second.' });
    });

    it('one whose workers crash again and again is dead', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'feed', 0);
      for (const minute of [0, 3, 6]) await taken(database, minute);
      expect(await take(database, 9)).toBeNull();
      expect(await findJob(database, 'a')).toMatchObject({
        ...{ state: 'dead', endedAt: at(9), lastError: 'The program ended 3 times while it was at this.' },
      });
    });

    it('goes on from its checkpoint after a pause, and counts no attempt for it', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'krx', 0, 'backfillPrices');
      const first = await taken(database, 0);
      await saveProgress(database, first, progress(60), { session: '2016-03-04' });
      expect(await openPayloads(database, 'backfillPrices')).toEqual([
        { payload: { of: 'krx' }, progress: progress(60) },
      ]);
      expect(await postponeJob(database, first, at(60), 'The budget is used up.')).toBe(true);
      expect(await take(database, 59)).toBeNull();
      expect(await taken(database, 60)).toMatchObject({ attempts: 1, checkpoint: { session: '2016-03-04' } });
    });

    it('that failed waits for its next attempt, is dead after the last, and a person has it tried again', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'feed', 0);
      await failJob(database, await taken(database, 0), 'No answer.', at(5), at(1));
      expect(await findJob(database, 'a')).toMatchObject({
        ...{ state: 'waiting', runAt: at(5), lastError: 'No answer.', leaseUntil: null },
      });
      await failJob(database, await taken(database, 5), 'No answer at all.', null, at(6));
      expect(await findJob(database, 'a')).toMatchObject({ state: 'dead', lastError: 'No answer at all.' });
      expect(await heldKeys(database, at(5))).toEqual(new Map([['pollSource feed', { diedAt: at(6) }]]));
      expect((await heldKeys(database, at(6))).size).toBe(0);
      expect(await retryJob(database, 'a', at(7))).toMatchObject({
        state: 'waiting',
        attempts: 0,
        runAt: at(7),
      });
      expect(await retryJob(database, 'none', at(7))).toBeNull();
    });

    it('that is dead needs nobody any more once a later one ended well, or died too', async () => {
      const database = await backend().open();
      await ask(database, 'a', 'feed', 0);
      await failJob(database, await taken(database, 0), 'First.', null, at(1));
      await ask(database, 'b', 'feed', 2);
      await failJob(database, await taken(database, 2), 'Second.', null, at(3));
      expect(await listJobs(database, { state: 'dead', limit: 9 })).toMatchObject([{ id: 'b' }]);
      await ask(database, 'c', 'feed', 4);
      // What is open already is not opened twice.
      expect(await retryJob(database, 'b', at(4))).toMatchObject({ id: 'c' });
      await endJob(database, await taken(database, 4), 'done', null, at(5));
      expect(await countJobs(database)).toEqual({ waiting: 0, running: 0, done: 1, dead: 0, cancelled: 2 });
    });

    it('is ended by a person in whatever state it is', async () => {
      const database = await backend().open();
      await ask(database, 'waiting', 'one', 0);
      expect(await cancelJob(database, 'waiting', at(1))).toMatchObject({
        state: 'cancelled',
        endedAt: at(1),
      });
      await ask(database, 'running', 'two', 0);
      const running = await taken(database, 1);
      expect(await cancelJob(database, 'running', at(1))).toMatchObject({
        state: 'running',
        cancelAsked: true,
      });
      expect(await renewLease(database, running, at(4))).toBe('cancelAsked');
      await endJob(database, running, 'cancelled', 'Half of it is there.', at(2));
      expect(await findJob(database, 'running')).toMatchObject({ state: 'cancelled', cancelAsked: false });
      await ask(database, 'dead', 'three', 0);
      await failJob(database, await taken(database, 2), 'No.', null, at(3));
      expect(await cancelJob(database, 'dead', at(4))).toMatchObject({ state: 'cancelled' });
      await ask(database, 'done', 'four', 0);
      await endJob(database, await taken(database, 5), 'done', 'Well.', at(6));
      expect(await cancelJob(database, 'done', at(7))).toMatchObject({ state: 'done', outcome: 'Well.' });
      expect(await cancelJob(database, 'none', at(7))).toBeNull();
      expect(await forgetEndedJobs(database, at(6))).toBe(3);
      expect(await listJobs(database, { limit: 9 })).toMatchObject([{ id: 'done' }]);
    });

    it('are listed with what a person may have to look at first', async () => {
      const database = await backend().open();
      for (const id of ['a', 'b', 'c']) await ask(database, id, id, 0);
      await ask(database, 'd', 'd', 0, 'backfillPrices');
      await endJob(database, await taken(database, 1), 'done', null, at(1));
      await failJob(database, await taken(database, 1), 'No.', null, at(1));
      await taken(database, 1);
      const ids = async (query: Parameters<typeof listJobs>[1]) =>
        (await listJobs(database, query)).map(({ id }) => id);
      expect(await ids({ limit: 9 })).toEqual(['c', 'd', 'b', 'a']);
      expect(await ids({ limit: 2 })).toEqual(['c', 'd']);
      expect(await ids({ kind: 'backfillPrices', limit: 9 })).toEqual(['d']);
      expect(await ids({ state: 'done', limit: 9 })).toEqual(['a']);
    });

    it('are told page by page, none skipped and none twice, also when new ones come in between', async () => {
      const database = await backend().open();
      const start = ['a', 'b', 'c', 'd', 'e', 'f'];
      for (const [place, id] of start.entries()) await ask(database, id, id, place % 3);
      await endJob(database, await taken(database, 3), 'done', null, at(3));
      await failJob(database, await taken(database, 3), 'No.', null, at(3));
      const whole = (await listJobs(database, { limit: 9 })).map(({ id }) => id);
      const seen: string[] = [];
      for (let cursor: string | undefined, page = 1; page <= 6; page += 1) {
        const { jobs, nextCursor } = await listJobPage(database, { cursor, limit: 1 });
        seen.push(...jobs.map(({ id }) => id));
        const id = `new ${page}`;
        await enqueueJob(database, { id, kind: 'pollSource', key: id, payload: {}, runAt: at(9) }, at(9));
        cursor = nextCursor ?? undefined;
        if (nextCursor === null) break;
      }
      expect(whole).toHaveLength(start.length);
      expect(seen).toEqual(whole);
      await expect(listJobPage(database, { cursor: 'bm90aGluZw', limit: 1 })).rejects.toThrow('not a cursor');
    });
  });

  describe('the schedule and the tracked set', () => {
    it('keep when work comes next, and bring some of it forward', async () => {
      const database = await backend().open();
      const entry = { key: 'prices krx', nextAt: at(9), lastAt: at(0), fruitless: 2 };
      await saveScheduleEntry(database, { ...entry, fruitless: 1 });
      await saveScheduleEntry(database, entry);
      await saveScheduleEntry(database, { ...entry, key: 'purgeSources' });
      expect((await scheduleEntries(database)).get('prices krx')).toEqual(entry);
      await bringForward(database, 'prices ');
      expect([...(await scheduleEntries(database)).values()]).toEqual(
        expect.arrayContaining([
          { ...entry, nextAt: null, fruitless: 0 },
          { ...entry, key: 'purgeSources' },
        ]),
      );
    });

    it('track an instrument once, from when it was first said', async () => {
      const database = await backend().open();
      await saveGround(database);
      expect(await trackInstruments(database, [hynix], at(0))).toBe(1);
      expect(await trackInstruments(database, [hynix], at(1))).toBe(0);
      expect(await trackedInstruments(database)).toEqual([{ instrumentId: hynix, trackedAt: at(0) }]);
      const unknown = instrumentId('KRX:999999');
      expect([...(await instrumentsById(database, [hynix, unknown])).keys()]).toEqual([hynix]);
      expect(await untrackInstruments(database, [hynix, unknown])).toBe(1);
      expect(await trackedInstruments(database)).toEqual([]);
    });
  });
}

function progress(done: number) {
  return { done, total: 100, unit: 'sessions' as const, estimatedEndAt: null };
}
