import type { Strip } from './chart-frame.ts';
import type { Slot } from './session-slots.ts';

/** From a price to a height in pixels. */
export interface PriceScale {
  readonly low: number;
  readonly high: number;
  readonly yOf: (value: number) => number;
  /** True when the value stands inside the pane. */
  readonly shows: (value: number) => boolean;
}

// Room above and below the prices for the labels of the 52-week bounds, which so never lie on the line.
const ROOM = { wide: { above: 20, below: 20 }, compact: { above: 8, below: 8 } } as const;

/** How far, as a share of the prices' own span, a 52-week bound may widen the view. Beyond it the bound is said at the edge. */
const WIDEN_AT_MOST = 0.35;

/** The scale of a view, over its closes and near 52-week bounds; null where no session in view has a price. */
export function priceScale(slots: readonly Slot[], strip: Strip, compact: boolean): PriceScale | null {
  const closes = slots.flatMap((slot) => slot.close ?? []);
  if (closes.length === 0) return null;
  const [low, high] = widened(slots, Math.min(...closes), Math.max(...closes));
  const room = ROOM[compact ? 'compact' : 'wide'];
  const top = strip.top + Math.min(room.above, (strip.bottom - strip.top) / 4);
  const bottom = strip.bottom - Math.min(room.below, (strip.bottom - strip.top) / 4);
  const yOf = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  return {
    low,
    high,
    yOf,
    shows: (value) => yOf(value) >= strip.top && yOf(value) <= strip.bottom,
  };
}

function widened(slots: readonly Slot[], low: number, high: number): [low: number, high: number] {
  const span = Math.max(high - low, high * 0.01);
  const lowest = slots.flatMap(({ low52w }) =>
    low52w !== null && low52w > low - span * WIDEN_AT_MOST ? low52w : [],
  );
  const highest = slots.flatMap(({ high52w }) =>
    high52w !== null && high52w < high + span * WIDEN_AT_MOST ? high52w : [],
  );
  const flat = high - low < span ? span / 2 : 0;
  return [Math.min(low - flat, ...lowest), Math.max(high + flat, ...highest)];
}
