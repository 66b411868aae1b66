/**
 * The ranks of values, 1 for the lowest; values that are equal share the mean of their places. NaN has the rank NaN and
 * counts for none of the others. Example: 5, 2, 5 gives 2.5, 1, 2.5.
 */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order: number[] = [];
  for (let place = 0; place < values.length; place += 1)
    if (!Number.isNaN(values[place] ?? Number.NaN)) order.push(place);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}
