import type { SessionView } from './session-view.ts';

/** From how many sessions a line is drawn from fewer points. */
export const REDUCE_ABOVE = 1200;

function extremesOf(values: readonly number[], from: number, to: number): [number, number] {
  let lowest = from;
  let highest = from;
  for (let index = from; index <= to; index += 1) {
    if ((values[index] ?? 0) < (values[lowest] ?? 0)) lowest = index;
    if ((values[index] ?? 0) > (values[highest] ?? 0)) highest = index;
  }
  return [lowest, highest];
}

/**
 * The sessions a line is drawn through: all of them up to `REDUCE_ABOVE`, else the lowest and the highest of every
 * pixel column, with the first, the last and those in `keep` (sessions that carry a mark;
 * a place between two sessions is none). Ascending, each once.
 */
export function reducePoints(
  values: readonly number[],
  view: SessionView,
  columns: number,
  keep: ReadonlySet<number>,
): number[] {
  const count = view.to - view.from + 1;
  if (count <= REDUCE_ABOVE) return Array.from({ length: count }, (_, offset) => view.from + offset);
  const size = Math.max(count / Math.max(columns, 1), 1);
  const kept = [...keep]
    .filter((index) => Number.isInteger(index) && index > view.from && index < view.to)
    .sort((a, b) => a - b);
  const points = [view.from];
  let nextKept = 0;
  const add = (index: number) => {
    for (let before = kept[nextKept]; before !== undefined && before <= index; before = kept[nextKept]) {
      nextKept += 1;
      if (before < index) points.push(before);
    }
    if (index > (points.at(-1) ?? -1)) points.push(index);
  };
  for (let start = 0; start < count; start += size) {
    const from = view.from + Math.floor(start);
    const to = Math.min(view.from + Math.floor(start + size), view.to + 1) - 1;
    if (to < from) continue;
    const [lowest, highest] = extremesOf(values, from, to);
    add(Math.min(lowest, highest));
    add(Math.max(lowest, highest));
  }
  add(view.to);
  return points;
}
