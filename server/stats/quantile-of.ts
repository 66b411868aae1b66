/**
 * The quantile of ascending values, interpolated between the two next to it. `share` is from 0 to 1; NaN of no values. Source:
 * Hyndman & Fan 1996, "Sample quantiles in statistical packages", type 7. Example: the 0.5 quantile of 1, 2, 4, 8 is 3.
 */
export function quantileOf(ascending: Float64Array, share: number): number {
  const at = (ascending.length - 1) * share;
  const [low, high] = [ascending[Math.floor(at)] ?? Number.NaN, ascending[Math.ceil(at)] ?? Number.NaN];
  return low + (at - Math.floor(at)) * (high - low);
}
