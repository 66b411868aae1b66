/** One row of the table that `npm run bench` prints: a figure beside a bare limit that was measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  /** Null: could not be measured here; `what` says why. */
  readonly measured: number | null;
  readonly reference: number | null;
  readonly referenceIs: string;
}

const seconds = 2;

/** How often a second the work runs, over about two seconds after a warm-up. */
export async function rate(work: () => unknown): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const started = performance.now();
  let runs = 0;
  while (performance.now() - started < seconds * 1000) {
    await work();
    runs += 1;
  }
  return (runs * 1000) / (performance.now() - started);
}

/** Milliseconds that some work takes once. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle of some times, and the longest. */
export function middleAndLongest(times: readonly number[]): { middle: number; longest: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { middle: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
}
