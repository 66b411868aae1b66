import type { ChartPlan } from './chart-plan.ts';
import { label } from './label.ts';
import { markPaths } from './mark-glyph.ts';
import { coordinate, element } from './markup.ts';
import { type NewsMark, type PlacedEvent, pillWidth, relationOf } from './news-marks.ts';

/** What a mark looks like around 0,0: the shape of its one event, or a pill with their count; a bar below where a number differs. */
export function markPicture(plan: ChartPlan, { members }: NewsMark): string {
  const shape = members.length === 1 ? drawSingle(plan, members) : drawPill(plan, members);
  return members.some((one) => one.differs) ? shape + differsBar(plan) : shape;
}

function drawSingle({ input, colours }: ChartPlan, members: readonly PlacedEvent[]): string {
  const [one] = members;
  const event = one && input.events.events[one.index];
  if (!event) return '';
  const ink = one.selected ? colours.thread : colours.ink;
  const paint = { ink, panel: colours.panel, width: one.selected ? 2 : 1.5 };
  return markPaths(event.event.kind, one.relation, paint);
}

function drawPill({ colours }: ChartPlan, members: readonly PlacedEvent[]): string {
  const relation = relationOf(members);
  const width = pillWidth(members);
  const filled = relation === 'precedes';
  const box = { x: -width / 2, y: -9, width, height: 18, rx: 9 };
  const outline = element('rect', {
    ...box,
    fill: filled ? colours.ink : colours.panel,
    stroke: colours.ink,
    'stroke-width': 1.5,
  });
  const half = relation === 'unclear' ? `M${coordinate(-width / 2 + 12)}-9h-3a9 9 0 0 0 0 18h3z` : '';
  const count = label({
    x: relation === 'unclear' ? 6 : 0,
    y: 4,
    text: String(members.length),
    colour: filled ? colours.panel : colours.ink,
    anchor: 'middle',
    weight: 600,
  });
  return outline + (half === '' ? '' : element('path', { d: half, fill: colours.ink })) + count;
}

/** The highlight under a mark whose stories hold a number that differs. */
function differsBar({ colours }: ChartPlan): string {
  const box = { x: -7, y: 11, width: 14, height: 4, rx: 1 };
  return element('rect', {
    class: 'differs',
    ...box,
    fill: colours.highlight,
    stroke: colours.ink,
    'stroke-width': 0.75,
  });
}
