import type { ChartPlan } from './chart-plan.ts';
import { areaPath, type LinePoint, linePath, reducedPoints } from './line-path.ts';
import { element } from './markup.ts';

/** The price line with the area below it. It stops at halts, missing sessions and suspected splits. */
export function drawPriceLine(plan: ChartPlan): string {
  const runs = lineRuns(plan).map(reducedPoints);
  const { colours, frame } = plan;
  return [
    element('path', { d: runs.map((run) => areaPath(run, frame.price.bottom)).join(''), fill: colours.band }),
    element('path', {
      class: 'price-line',
      d: runs.map(linePath).join(''),
      fill: 'none',
      stroke: colours.ink,
      'stroke-width': 1.5,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    }),
  ].join('');
}

/** The unbroken runs of closes in view. */
function lineRuns({ slots, scale, xOf, input }: ChartPlan): LinePoint[][] {
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
