import { valueTicks } from './value-ticks.ts';

/** Outcomes of many events as columns of a histogram, with the mean and its interval. Places are in pixels. */
export interface OutcomesLayout {
  columns: readonly { x: number; width: number; y: number; height: number; count: number }[];
  xOf: (value: number) => number;
  ticks: readonly number[];
}

const LEAST_BINS = 8;
const MOST_BINS = 40;

/** Columns of equal width that zero divides; their number by the square root of how many outcomes there are. */
export function layOutcomes(outcomes: readonly number[], width: number, height: number): OutcomesLayout {
  const all = [0, ...outcomes];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const bins = Math.min(MOST_BINS, Math.max(LEAST_BINS, Math.ceil(Math.sqrt(outcomes.length))));
  const step = (high - low || 0.02) / bins;
  const [first, last] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  const counts = new Array<number>(last - first).fill(0);
  for (const outcome of outcomes) {
    const place = Math.min(counts.length - 1, Math.max(0, Math.floor(outcome / step) - first));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const slot = width / counts.length;
  const most = Math.max(1, ...counts);
  return {
    columns: counts.map((count, place) => {
      const tall = (count / most) * height;
      return { x: place * slot, width: Math.max(1, slot - 1), y: height - tall, height: tall, count };
    }),
    xOf: (value) => ((value / step - first) / counts.length) * width,
    ticks: valueTicks(first * step, last * step),
  };
}
