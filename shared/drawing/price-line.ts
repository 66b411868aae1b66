import type { ChartPlan } from './chart-plan.ts';
import { areaPath, linePath, reducedPoints } from './line-path.ts';
import { element } from './markup.ts';
import { priceRuns } from './price-runs.ts';

/** The price line with the area below it. Each unbroken run is drawn for itself. */
export function drawPriceLine(plan: ChartPlan): string {
  const runs = priceRuns(plan).map(reducedPoints);
  if (runs.length === 0) return '';
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
