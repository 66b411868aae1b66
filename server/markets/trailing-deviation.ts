/** Sessions before a day that its move is held against: about three months. */
export const trailingSessions = 60;

/** With fewer returns than this among them nothing is said. */
const fewest = 40;

/**
 * The standard deviation (n − 1) of the returns that exist among the 60 places before one, today excluded; NaN where
 * fewer than 40 do. A return over it is the standardised return of event studies (Patell 1976; Brown and Warner 1985,
 * "Using daily stock returns"), with the estimation window right before the day, since what counts as large changes with
 * the times. The prediction error's small-sample factor is left out.
 */
export function trailingDeviation(returns: Float64Array, place: number): number {
  const first = Math.max(0, place - trailingSessions);
  let count = 0;
  let sum = 0;
  for (let one = first; one < place; one += 1) {
    const value = returns[one] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  if (count < fewest) return Number.NaN;
  const mean = sum / count;
  let squares = 0;
  for (let one = first; one < place; one += 1) {
    const value = returns[one] ?? Number.NaN;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return Math.sqrt(squares / (count - 1));
}
