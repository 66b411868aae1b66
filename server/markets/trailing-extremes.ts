/**
 * For each place i, the highest (or lowest) of the values from `starts[i]` to i − 1, today excluded.
 *
 * `starts` must not fall. Null where the window is empty or holds only missing values (null), which are skipped.
 * Each value enters and leaves the queue once, so the whole takes time in proportion to the length
 * (monotone queue; Lemire 2006, "Streaming maximum-minimum filter using no more than three comparisons per element").
 * Example: `trailingExtremes([3, 1, 2], [0, 0, 1], 'highest')` is `[null, 3, 1]`.
 */
export function trailingExtremes(
  values: readonly (number | null)[],
  starts: readonly number[],
  side: 'highest' | 'lowest',
): (number | null)[] {
  const sign = side === 'highest' ? 1 : -1;
  /** Places whose values fall (rise, for the lowest) from head to tail. */
  const queue: number[] = [];
  const valueAt = (place: number) => sign * (values[place] ?? Number.NEGATIVE_INFINITY);
  let head = 0;
  return values.map((value, place) => {
    const start = starts[place] ?? 0;
    while (head < queue.length && (queue[head] ?? 0) < start) head += 1;
    const extreme = head < queue.length ? (values[queue[head] ?? 0] ?? null) : null;
    if (value !== null) {
      while (queue.length > head && valueAt(queue.at(-1) ?? 0) <= sign * value) queue.pop();
      queue.push(place);
    }
    return extreme;
  });
}
