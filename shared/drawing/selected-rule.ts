import type { ChartPlan } from './chart-plan.ts';
import { label } from './label.ts';
import { coordinate, element } from './markup.ts';
import { textWidth } from './text-width.ts';

/** Sessions after the selected one that are tinted: [+1,+5]. */
const WINDOW = 5;

/** The tint of the sessions after the selected event, through all panes; drawn below everything else. */
export function drawEventWindow(plan: ChartPlan): string {
  const span = windowSpan(plan);
  if (span === null) return '';
  const { tag, timeAxis } = plan.frame;
  const box = { x: span.from, y: tag.top, width: span.to - span.from, height: timeAxis.top - tag.top };
  return element('rect', { class: 'event-window', ...box, fill: plan.colours.tint });
}

function windowSpan({ selected, slots, xOf, step }: ChartPlan): { from: number; to: number } | null {
  if (selected === null || selected.slot + 1 >= slots.length) return null;
  const last = Math.min(slots.length - 1, selected.slot + WINDOW);
  return { from: xOf(selected.slot) + step / 2, to: xOf(last) + step / 2 };
}

/** The rule from the date tag to the mark, open around the close, with the tag and the window's label. */
export function drawSelectedRule(plan: ChartPlan): string {
  const { selected, xOf, frame, colours } = plan;
  if (selected === null) return '';
  const x = xOf(selected.slot);
  const rule = element('path', {
    class: 'selected-rule',
    d: rulePath(plan, x),
    stroke: colours.thread,
    'stroke-width': 1.5,
  });
  return rule + windowLabel(plan) + dateTag(plan, x, frame.tag.top + 2);
}

function rulePath({ selected, slots, scale, frame }: ChartPlan, x: number): string {
  const [top, bottom] = [frame.tag.top + 20, frame.newsLane.top + 7];
  const close = (selected && slots[selected.slot]?.close) ?? null;
  const at = coordinate(x);
  if (close === null || scale === null) return `M${at} ${coordinate(top)}V${coordinate(bottom)}`;
  const y = scale.yOf(close);
  return `M${at} ${coordinate(top)}V${coordinate(y - 6)}M${at} ${coordinate(y + 6)}V${coordinate(bottom)}`;
}

function dateTag({ selected, slots, colours, left, right }: ChartPlan, x: number, y: number): string {
  const date = (selected && slots[selected.slot]?.date) ?? '';
  const [first, last] = [slots[0]?.date ?? '', slots.at(-1)?.date ?? ''];
  // A month and a day are enough where they occur once in the view.
  const text =
    Number(last.slice(0, 4)) - Number(first.slice(0, 4)) <= 1 && !repeats(first, last) ? date.slice(5) : date;
  const width = textWidth(text, 12) + 12;
  const middle = Math.min(Math.max(x, left + width / 2), right - width / 2 + 6);
  return (
    element('rect', { x: middle - width / 2, y, width, height: 19, rx: 3, fill: colours.thread }) +
    label({
      x: middle,
      y: y + 14,
      text,
      colour: colours['on-thread'],
      anchor: 'middle',
      weight: 600,
      size: 12,
    })
  );
}

/** True where the view is so long that a month and a day occur twice in it. */
function repeats(first: string, last: string): boolean {
  return last.slice(0, 4) > first.slice(0, 4) && last.slice(5) >= first.slice(5);
}

function windowLabel(plan: ChartPlan): string {
  const span = windowSpan(plan);
  if (span === null || plan.frame.compact || span.to + 44 > plan.right || plan.step < 3) return '';
  const place = { x: span.to + 4, y: plan.frame.tag.top + 16, text: '[+1,+5]' };
  return label({ ...place, colour: plan.colours.thread });
}
