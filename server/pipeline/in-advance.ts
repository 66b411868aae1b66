/**
 * The results of some work on each item, in the order of the items. The work on up to `most` further items has begun while
 * the caller is busy with one. Where it fails, the failure comes in its place, and no further work begins; what was
 * begun has ended when this has.
 */
export async function* inAdvance<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  try {
    while (next < items.length || begun.length > 0) {
      for (const item of items.slice(next, next + most + 1 - begun.length)) {
        const result = work(item, next);
        // Its turn to be awaited comes later, or not at all where one before it fails.
        result.catch(() => undefined);
        begun.push(result);
        next += 1;
      }
      const first = begun.shift();
      if (first) yield await first;
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
