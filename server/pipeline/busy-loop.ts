import { performance } from 'node:perf_hooks';

/** How busy a thread's event loop is, in thousandths, where other threads can read it. */
export type Busyness = Int32Array<SharedArrayBuffer>;

/** The loop is looked at so often, in milliseconds. */
const look = 250;

/** Up to this many thousandths nobody waits for a reply. */
const calm = 300;

/** What work in the background leaves to replies before each page, where the loop is busy all the time. Milliseconds. */
const longestPause = 500;

/** Tells the busyness of this thread's loop until it is stopped. */
export function shareBusyness(): { readonly busyness: Busyness; readonly stop: () => void } {
  const busyness = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    Atomics.store(busyness, 0, Math.round(performance.eventLoopUtilization(now, before).utilization * 1_000));
    before = now;
  }, look).unref();
  return { busyness, stop: () => clearInterval(timer) };
}

/** The same work, which lets a busy thread go first: the busier it is, the longer, and not at all while it is calm. */
export function afterOthers<Given extends readonly unknown[], Result>(
  busyness: Busyness,
  wait: (milliseconds: number) => Promise<void>,
  work: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    const beyond = Math.max(0, Atomics.load(busyness, 0) - calm) / (1_000 - calm);
    if (beyond > 0) await wait(Math.round(beyond * longestPause));
    return work(...given);
  };
}
