import type { ChartPlan } from './chart-plan.ts';
import { extremeLabel } from './extreme-label.ts';
import { coordinate, element } from './markup.ts';

/** The 52-week high and low of the sessions before each day as dashed steps, each with its label at the right end. */
export function drawExtremeSteps(plan: ChartPlan): string {
  const dashes = element('path', {
    class: 'extreme-steps',
    d: stepPath(plan, 'high52w') + stepPath(plan, 'low52w'),
    fill: 'none',
    stroke: plan.colours.edge,
    'stroke-dasharray': '3 3',
  });
  return dashes + (plan.frame.compact ? '' : extremeLabel(plan, 'high52w') + extremeLabel(plan, 'low52w'));
}

/** The steps that lie inside the pane; outside it, and where the window is not covered, the pen is up. */
function stepPath({ slots, scale, xOf, step }: ChartPlan, bound: 'high52w' | 'low52w'): string {
  if (scale === null) return '';
  const path: string[] = [];
  let drawn: number | null = null;
  for (const [place, slot] of slots.entries()) {
    const value = slot[bound];
    if (value === null || !scale.shows(value)) {
      drawn = null;
      continue;
    }
    const y = coordinate(scale.yOf(value));
    if (drawn === null) path.push(`M${coordinate(xOf(place) - step / 2)} ${y}`);
    else if (drawn !== value) path.push(`V${y}`);
    const next = slots[place + 1]?.[bound];
    if (next !== value) path.push(`H${coordinate(xOf(place) + step / 2)}`);
    drawn = value;
  }
  return path.join('');
}
