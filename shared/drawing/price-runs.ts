import type { ChartPlan } from './chart-plan.ts';
import type { LinePoint } from './line-path.ts';

/** The unbroken runs of closes in view: the line stops at halts, missing sessions and suspected splits. */
export function priceRuns({ slots, scale, xOf, input }: ChartPlan): LinePoint[][] {
  if (scale === null) return [];
  const marked = new Set<string | null>(input.events.events.map(({ event }) => event.sessionDate));
  const runs: LinePoint[][] = [];
  let run: LinePoint[] | null = null;
  for (const [place, slot] of slots.entries()) {
    if (slot.breakBefore || slot.close === null) run = null;
    if (slot.close === null) continue;
    if (run === null) {
      run = [];
      runs.push(run);
    }
    run.push({ x: xOf(place), y: scale.yOf(slot.close), marked: marked.has(slot.date) });
  }
  return runs;
}
