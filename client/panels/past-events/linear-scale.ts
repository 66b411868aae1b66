/** Turns values between `from` and `to` into places between `start` and `end`. */
export function linearScale(from: number, to: number, start: number, end: number): (value: number) => number {
  const step = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * step;
}
