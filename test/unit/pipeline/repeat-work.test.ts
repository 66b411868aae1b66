import { expect, it } from 'vitest';
import { repeatWork } from '../../../server/pipeline/repeat-work.ts';

/** Work whose runs are counted, and a promise of the run with a number. */
function countedWork(run: (count: number) => Promise<unknown>) {
  let count = 0;
  const waiting = new Map<number, () => void>();
  return {
    work: async () => {
      count += 1;
      waiting.get(count)?.();
      await run(count);
    },
    reached: (number: number) =>
      count >= number ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(number, resolve)),
    count: () => count,
  };
}

it('does its work at once and again, also after it failed, until it is stopped', async () => {
  const failures: unknown[] = [];
  const counted = countedWork((count) => (count === 1 ? Promise.reject(new Error('no')) : Promise.resolve()));
  const repeated = repeatWork(counted.work, 1, (error) => failures.push(error));
  await counted.reached(3);
  await repeated.stop();
  const done = counted.count();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(counted.count()).toBe(done);
  expect(failures).toEqual([new Error('no')]);
});

it('never runs twice at once, and stopping waits for what runs', async () => {
  let running = 0;
  let most = 0;
  let finish = () => {};
  const counted = countedWork(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    running -= 1;
  });
  const repeated = repeatWork(counted.work, 0, () => undefined);
  await counted.reached(1);
  const stopped = repeated.stop();
  expect(running).toBe(1);
  finish();
  await stopped;
  expect({ running, most, count: counted.count() }).toEqual({ running: 0, most: 1, count: 1 });
});

it('does its work at once when asked while it waits, and not beside what runs', async () => {
  let finish = () => {};
  const counted = countedWork((count) =>
    count === 1 ? Promise.resolve() : new Promise<void>((resolve) => (finish = resolve)),
  );
  const repeated = repeatWork(counted.work, 3_600_000, () => undefined);
  await counted.reached(1);
  await new Promise((resolve) => setTimeout(resolve));
  repeated.soon();
  repeated.soon();
  await counted.reached(2);
  finish();
  await repeated.stop();
  repeated.soon();
  expect(counted.count()).toBe(2);
});

it('begins later where that is asked for, at once where it is called before, and never where it is stopped', async () => {
  const counted = countedWork(() => Promise.resolve());
  const later = repeatWork(counted.work, 3_600_000, () => undefined, 20);
  expect(counted.count()).toBe(0);
  await counted.reached(1);
  await later.stop();
  const called = repeatWork(counted.work, 3_600_000, () => undefined, 3_600_000);
  called.soon();
  await counted.reached(2);
  await called.stop();
  const stopped = repeatWork(counted.work, 1, () => undefined, 1);
  await stopped.stop();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(counted.count()).toBe(2);
});
