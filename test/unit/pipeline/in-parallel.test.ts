import { expect, test } from 'vitest';
import { inParallel } from '../../../server/pipeline/in-parallel.ts';

test('each item is worked on once, never more than asked at the same time, and a fault stops no other', async () => {
  const seen: number[] = [];
  let running = 0;
  let most = 0;
  const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const all = inParallel(items, 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    seen.push(item);
    if (item <= 4) throw new Error(`fault of ${item}`);
  });
  await expect(all).rejects.toThrow('fault of 1');
  expect(seen.toSorted((a, b) => a - b)).toEqual(items);
  expect(most).toBe(3);
});

test('nothing to do is done', async () => {
  await inParallel([], 4, () => Promise.reject(new Error('never')));
});
