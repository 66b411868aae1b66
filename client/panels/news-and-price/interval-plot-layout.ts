import { valueTicks } from '../../charts/value-ticks.ts';

/** An estimate with its interval. */
export interface PlottedInterval {
  estimate: number;
  low: number;
  high: number;
}

/** A scale of values that holds zero and every interval, with some room. */
export interface ValueScale {
  ticks: readonly number[];
  /** Where a value stands between `start` and `end`, in pixels. */
  at: (value: number) => number;
}

/** Room on either side of the values, as a share of what they span. */
const ROOM = 0.06;

/** The scale of some intervals between two places, of which `start` is that of the least value. */
export function scaleOfIntervals(
  intervals: readonly PlottedInterval[],
  start: number,
  end: number,
): ValueScale {
  const values = [0, ...intervals.flatMap(({ low, high }) => [low, high])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || 1) * ROOM;
  const [from, to] = [low - room, high + room];
  return {
    ticks: valueTicks(from, to),
    at: (value) => start + ((value - from) / (to - from)) * (end - start),
  };
}
