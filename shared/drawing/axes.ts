import type { ChartPlan } from './chart-plan.ts';
import { label } from './label.ts';
import { element } from './markup.ts';
import { groupedNumber, priceText } from './number-text.ts';
import { textWidth } from './text-width.ts';
import { type TimeTick, timeTicks } from './time-ticks.ts';

/** Hairlines: one at each round price, one under each pane and lane. */
export function drawGrid(plan: ChartPlan): string {
  const { frame, left, right, scale, ticks, input, colours } = plan;
  const rounds =
    scale === null ? [] : ticks.values.map((value) => `M${left} ${crisp(scale.yOf(value))}H${right}`);
  const floors = [
    frame.price,
    frame.priceLane,
    frame.newsLane,
    frame.volume,
    frame.foot && frame.timeAxis,
  ].flatMap((strip) => (strip ? `M${left} ${crisp(strip.bottom)}H${input.width}` : []));
  return element('path', { d: [...rounds, ...floors].join(''), stroke: colours.line, fill: 'none' });
}

/** The round values right of the plot, and the last value of the view in a tag. A round value under the tag is left out. */
export function drawValueAxis(plan: ChartPlan): string {
  const { scale, ticks, right, colours, input, slots } = plan;
  if (scale === null) return '';
  const last = slots.findLast((slot) => slot.close !== null)?.close ?? null;
  const tagY = last === null ? null : scale.yOf(last);
  const values = ticks.values
    .map((value) => ({ value, y: scale.yOf(value) }))
    .filter(({ y }) => tagY === null || Math.abs(y - tagY) > 17)
    .map(({ value, y }) =>
      label({
        x: right + 10,
        y: y + 4,
        text: groupedNumber(value, ticks.decimals),
        colour: colours['ink-3'],
      }),
    );
  const tag =
    last === null || tagY === null ? '' : valueTag(plan, priceText(last, input.series.currency), tagY);
  return values.join('') + tag;
}

function valueTag({ right, colours }: ChartPlan, text: string, y: number): string {
  const box = {
    x: right + 4,
    y: y - 10,
    width: textWidth(text, 12) + 12,
    height: 20,
    rx: 3,
    fill: colours.ink,
  };
  return (
    element('rect', box) +
    label({ x: right + 10, y: y + 4, text, colour: colours.panel, size: 12, weight: 600 })
  );
}

/** Names of the lanes, right of them. */
export function drawLaneNames({ frame, words, right, colours }: ChartPlan): string {
  const named = (lane: 'priceLane' | 'newsLane') => {
    const y = (frame[lane].top + frame[lane].bottom) / 2 + 4;
    return label({ x: right + 10, y, text: words[lane], colour: colours['ink-3'] });
  };
  return named('priceLane') + named('newsLane');
}

/** Months, years or days under the plot, years bold. A label that would pass the right edge, or touch the one before, is left out. */
export function drawTimeAxis(plan: ChartPlan): string {
  const { slots, left, right, input, words } = plan;
  const most = Math.floor((right - left) / (input.locale === 'ko' ? 54 : 50));
  const ticks = timeTicks(
    slots.map((slot) => slot.date),
    most,
    words,
  );
  let free = 0;
  return ticks
    .map((tick) => {
      const x = tickX(plan, tick);
      const end = x + 4 + textWidth(tick.text, 11);
      if (x < free || end > input.width - 4) return '';
      free = end + 8;
      return timeTick(plan, tick, x);
    })
    .join('');
}

function tickX({ xOf, step }: ChartPlan, { slot }: TimeTick): number {
  return crisp(xOf(slot) - Math.min(step / 2, 8));
}

function timeTick({ frame, colours }: ChartPlan, { text, strong }: TimeTick, x: number): string {
  const { top } = frame.timeAxis;
  return (
    element('path', { d: `M${x} ${top}v5`, stroke: colours.edge }) +
    label({
      x: x + 4,
      y: top + 15,
      text,
      colour: strong ? colours.ink : colours['ink-3'],
      ...(strong ? { weight: 600 } : {}),
    })
  );
}

/** The middle of a pixel, where a line of one pixel is sharp. */
function crisp(value: number): number {
  return Math.floor(value) + 0.5;
}
