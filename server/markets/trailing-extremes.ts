/**
 * For each place i, the highest (or lowest) of the values from `starts[i]` to i − 1, today excluded.
 *
 * `starts` must not fall. Missing values are NaN and are skipped; NaN too where the window holds nothing else.
 * Each value enters and leaves the queue once, so the whole takes time in proportion to the length
 * (monotone queue; Lemire 2006, "Streaming maximum-minimum filter using no more than three comparisons per element").
 * Example: of 3, 1, 2 with the starts 0, 0, 1 the highest are NaN, 3, 1.
 */
export function trailingExtremes(
  values: Float64Array,
  starts: Int32Array,
  side: 'highest' | 'lowest',
): Float64Array {
  const sign = side === 'highest' ? 1 : -1;
  const extremes = new Float64Array(values.length);
  /** Places, and their values times the sign, which fall from head to tail. */
  const queue = new Int32Array(values.length);
  const queued = new Float64Array(values.length);
  let head = 0;
  let tail = 0;
  for (let place = 0; place < values.length; place += 1) {
    const start = starts[place] ?? 0;
    while (head < tail && (queue[head] ?? 0) < start) head += 1;
    extremes[place] = head < tail ? sign * (queued[head] ?? Number.NaN) : Number.NaN;
    const value = sign * (values[place] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    while (tail > head && (queued[tail - 1] ?? Number.NaN) <= value) tail -= 1;
    queue[tail] = place;
    queued[tail] = value;
    tail += 1;
  }
  return extremes;
}
