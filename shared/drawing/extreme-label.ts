import type { ChartPlan } from './chart-plan.ts';
import { type Box, freePlace } from './free-place.ts';
import { rimmedLabel } from './label.ts';
import { priceText } from './number-text.ts';
import { priceRuns } from './price-runs.ts';
import { textWidth } from './text-width.ts';

/**
 * "52주 최고 166,900 · 장중 · 당일 제외", over the high and under the low at the right end; with an arrow where the bound
 * lies outside the view. It moves off the price line and off the selected rule, and is left out where there is no room.
 */
export function extremeLabel(plan: ChartPlan, bound: 'high52w' | 'low52w'): string {
  const { scale, slots, words, input } = plan;
  const value = slots.at(-1)?.[bound] ?? null;
  if (scale === null || value === null) return '';
  const inside = scale.shows(value);
  const suffix = inside ? ` · ${words.extremeBasis}` : ` ${bound === 'high52w' ? words.above : words.below}`;
  const text = `${words[bound]} ${priceText(value, input.series.currency)}${suffix}`;
  const y = inside ? scale.yOf(value) + (bound === 'high52w' ? -6 : 14) : null;
  const place = freePlace(labelPlaces(plan, bound, y, textWidth(text, 11)), obstacles(plan));
  if (place === null) return '';
  return rimmedLabel(plan, {
    x: place.right,
    y: place.bottom - 3,
    anchor: 'end',
    colour: plan.colours['ink-3'],
    text,
  });
}

/** Beside its step at the right end, then at its edge of the pane; then both again left of the selected rule. */
function labelPlaces(plan: ChartPlan, bound: 'high52w' | 'low52w', y: number | null, width: number): Box[] {
  const { frame, right, left, selected, xOf } = plan;
  const edge = bound === 'high52w' ? frame.price.top + 13 : frame.price.bottom - 6;
  const ends = [right - 2, ...(selected ? [xOf(selected.slot) - 8] : [])].filter(
    (end) => end - width >= left,
  );
  return ends.flatMap((end) =>
    [y, edge].flatMap((base) =>
      base === null ? [] : { left: end - width, right: end, top: base - 11, bottom: base + 3 },
    ),
  );
}

function obstacles(plan: ChartPlan) {
  const { selected, xOf, frame } = plan;
  const rule = selected
    ? [
        [
          { x: xOf(selected.slot), y: frame.price.top },
          { x: xOf(selected.slot), y: frame.price.bottom },
        ],
      ]
    : [];
  return [...priceRuns(plan), ...rule];
}
