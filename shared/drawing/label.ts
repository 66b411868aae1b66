import type { ChartPlan } from './chart-plan.ts';
import { element, escapeXml } from './markup.ts';

/** A piece of text in the chart. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly size?: number;
}

/** A label of 11 px. */
export function label({ x, y, text, colour, anchor = 'start', weight, size = 11 }: Label): string {
  return element(
    'text',
    {
      x,
      y,
      fill: colour,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    escapeXml(text),
  );
}

/** A label over the picture: a rim in the panel's colour keeps it apart from lines below it. */
export function rimmedLabel(plan: ChartPlan, one: Label): string {
  const rim = {
    stroke: plan.colours.panel,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('g', rim, label(one));
}
