/**
 * Heights for labels that want to stand at `wanted` and need `gap` between neighbours, inside `top` to `bottom`: as near to
 * their places as that allows (least squares: isotonic regression by pooling neighbours, Barlow et al. 1972). In the order
 * of `wanted`. Where they do not fit, the gap shrinks.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const step = Math.min(gap, (bottom - top) / Math.max(wanted.length - 1, 1));
  const room = bottom - (wanted.length - 1) * step;
  const pools: { sum: number; count: number }[] = [];
  for (const [place, index] of order.entries()) {
    let pool = { sum: (wanted[index] ?? 0) - place * step, count: 1 };
    for (let before = pools.at(-1); before; before = pools.at(-1)) {
      if (before.sum / before.count < pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const sorted = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, top), Math.max(room, top))),
  );
  const heights = [...wanted];
  for (const [place, index] of order.entries()) heights[index] = (sorted[place] ?? top) + place * step;
  return heights;
}
