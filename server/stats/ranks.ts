/**
 * The ranks of values, 1 for the lowest; values that are equal share the mean of their places. NaN has the rank NaN and
 * counts for none of the others. Example: 5, 2, 5 gives 2.5, 1, 2.5.
 */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  // Numbers alone are sorted several times as fast as places by their numbers; NaN comes last.
  const ascending = new Float64Array(values).sort();
  let end = ascending.length;
  while (end > 0 && Number.isNaN(ascending[end - 1])) end -= 1;
  const ranks = new Float64Array(values.length);
  for (let place = 0; place < ranks.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) {
      ranks[place] = Number.NaN;
      continue;
    }
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ascending[middle] ?? Number.NaN) < value) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last + 1 < end && ascending[last + 1] === value) last += 1;
    ranks[place] = (low + last) / 2 + 1;
  }
  return ranks;
}
