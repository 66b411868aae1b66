import { drawGrid, drawLaneNames, drawTimeAxis, drawValueAxis } from './axes.ts';
import type { ChartPlan } from './chart-plan.ts';
import { drawExtremeSteps } from './extreme-steps.ts';
import { label, wrappedLabel } from './label.ts';
import { drawPriceLane } from './price-lane.ts';
import { drawPriceLine } from './price-line.ts';
import { drawEventWindow, drawSelectedRule } from './selected-rule.ts';
import { drawVolume } from './volume-bars.ts';

/** Everything but the news marks, lowest layer first. */
export function chartLayers(plan: ChartPlan): string[] {
  return [
    drawEventWindow(plan),
    drawGrid(plan),
    drawPriceLine(plan),
    drawExtremeSteps(plan),
    drawVolume(plan),
    drawValueAxis(plan),
    drawLaneNames(plan),
    drawTimeAxis(plan),
    drawSelectedRule(plan),
    drawPriceLane(plan),
    noPriceText(plan),
  ];
}

/** The attributes that every drawing's root has. */
export function rootAttributes({ input }: ChartPlan) {
  return {
    width: input.width,
    height: input.height,
    viewBox: `0 0 ${input.width} ${input.height}`,
    lang: input.locale,
  };
}

function noPriceText({ scale, frame, words, slots, input, left, right, colours }: ChartPlan): string {
  if (scale !== null) return '';
  const y = (frame.price.top + frame.price.bottom) / 2 + 4;
  const place = { x: (left + right) / 2, y, anchor: 'middle', colour: colours['ink-2'], size: 12 } as const;
  if (input.pricesWithheld) return wrappedLabel(words.withheld, place, right - left);
  const [from, to] = [slots[0]?.date ?? input.from ?? '–', slots.at(-1)?.date ?? input.to ?? '–'];
  return label({ ...place, text: words.noPrices(from, to) });
}
