/** How many sessions lie in a window, both ends included. */
export function windowLength({ from, to }: { from: number; to: number }): number {
  return to - from + 1;
}
