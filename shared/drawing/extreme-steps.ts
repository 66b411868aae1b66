import type { ChartPlan } from './chart-plan.ts';
import { rimmedLabel } from './label.ts';
import { coordinate, element } from './markup.ts';
import { priceText } from './number-text.ts';

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

/** "52주 최고 166,900 · 장중 · 당일 제외", over the high and under the low; with an arrow where it lies outside the view. */
function extremeLabel(plan: ChartPlan, bound: 'high52w' | 'low52w'): string {
  const { scale, slots, words, frame, right, input } = plan;
  const value = slots.at(-1)?.[bound] ?? null;
  if (scale === null || value === null) return '';
  const high = bound === 'high52w';
  const inside = scale.shows(value);
  const edge = high ? frame.price.top + 12 : frame.price.bottom - 6;
  const name = `${words[bound]} ${priceText(value, input.series.currency)}`;
  const suffix = inside ? ` · ${words.extremeBasis}` : ` ${high ? words.above : words.below}`;
  const y = inside ? scale.yOf(value) + (high ? -6 : 14) : edge;
  return rimmedLabel(plan, {
    x: right - 2,
    y,
    anchor: 'end',
    colour: plan.colours['ink-3'],
    text: name + suffix,
  });
}
