import { expect, it } from 'vitest';
import { afterOthers, shareBusyness } from '../../../server/pipeline/busy-loop.ts';

function pausesAt(thousandths: number): Promise<number[]> {
  const pauses: number[] = [];
  const busyness = new Int32Array(new SharedArrayBuffer(4));
  busyness[0] = thousandths;
  const wait = async (milliseconds: number) => void pauses.push(milliseconds);
  const double = afterOthers(busyness, wait, async (number: number) => number * 2);
  return double(21).then((result) => {
    expect(result).toBe(42);
    return pauses;
  });
}

it.each([
  [0, []],
  [300, []],
  [650, [250]],
  [1000, [500]],
])(
  'work beside a loop that is busy for %i thousandths of the time pauses for %j ms',
  async (busy, pauses) => {
    expect(await pausesAt(busy)).toEqual(pauses);
  },
);

it('a loop that works is busy, and one that waits is not', async () => {
  const { busyness, stop } = shareBusyness();
  const until = performance.now() + 700;
  while (performance.now() < until) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const end = performance.now() + 20; performance.now() < end; );
  }
  const [worked = 0] = busyness;
  await new Promise((resolve) => setTimeout(resolve, 700));
  const [waited = 1_000] = busyness;
  stop();
  expect(worked).toBeGreaterThan(800);
  expect(waited).toBeLessThan(500);
});
