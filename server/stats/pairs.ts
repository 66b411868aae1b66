/** The pairs of two columns that have both values (NaN counts as missing), with how many lack one. */
export function completePairs(x: ArrayLike<number>, y: ArrayLike<number>) {
  const length = Math.min(x.length, y.length);
  const [one, other] = [new Float64Array(length), new Float64Array(length)];
  let nUsed = 0;
  for (let place = 0; place < length; place += 1) {
    const [a, b] = [x[place] ?? Number.NaN, y[place] ?? Number.NaN];
    if (Number.isNaN(a + b)) continue;
    one[nUsed] = a;
    other[nUsed] = b;
    nUsed += 1;
  }
  const missing = length - nUsed;
  const nDropped: Readonly<Record<string, number>> = missing > 0 ? { missing } : {};
  return { x: one.subarray(0, nUsed), y: other.subarray(0, nUsed), nUsed, nDropped };
}
