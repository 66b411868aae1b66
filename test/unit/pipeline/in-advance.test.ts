import { expect, test } from 'vitest';
import { inAdvance } from '../../../server/pipeline/in-advance.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('the results come in order, and the work on a few further items has begun', async () => {
  const begun: number[] = [];
  const seen: [result: number, begun: number][] = [];
  const results = inAdvance([1, 2, 3, 4, 5], 2, async (item, index) => {
    begun.push(index);
    // The earlier ones take longer.
    for (let turns = item; turns < 6; turns += 1) await turn();
    return item * 10;
  });
  for await (const result of results) seen.push([result, begun.length]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(seen).toEqual([
    [10, 3],
    [20, 4],
    [30, 5],
    [40, 5],
    [50, 5],
  ]);
});

test('a failure comes in its place, and ends the work once what was begun has ended', async () => {
  const ended: number[] = [];
  const seen: number[] = [];
  const results = inAdvance([1, 2, 3, 4, 5, 6], 2, async (item) => {
    if (item === 2) throw new Error('two');
    await turn();
    await turn();
    ended.push(item);
    return item;
  });
  const all = async () => {
    for await (const result of results) seen.push(result);
  };
  await expect(all()).rejects.toThrow('two');
  expect(seen).toEqual([1]);
  expect(ended).toEqual([1, 3, 4]);
});

test('so does a caller that goes away', async () => {
  const ended: number[] = [];
  for await (const result of inAdvance([1, 2, 3, 4], 1, async (item) => {
    await turn();
    ended.push(item);
    return item;
  })) {
    if (result === 1) break;
  }
  expect(ended).toEqual([1, 2]);
});
