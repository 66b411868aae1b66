import { type ChartFrame, chartFrame, type Surroundings } from './chart-frame.ts';
import type { ChartEvent, ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';
import { groupedNumber, priceText } from './number-text.ts';
import type { Palette } from './palette.ts';
import { type PriceScale, priceScale } from './price-scale.ts';
import { type RoundTicks, roundTicks } from './round-ticks.ts';
import { type Slot, sessionSlots } from './session-slots.ts';
import { textWidth } from './text-width.ts';

/** All that the parts of a chart share: what is in view, where things stand, in which colours and words. */
export interface ChartPlan {
  readonly input: ChartInput;
  readonly words: ChartWords;
  readonly colours: Palette;
  readonly frame: ChartFrame;
  readonly slots: readonly Slot[];
  /** Null where no session in view has a price. */
  readonly scale: PriceScale | null;
  readonly ticks: RoundTicks;
  /** Left and right edge of the plot. */
  readonly left: number;
  readonly right: number;
  /** Width of one slot. */
  readonly step: number;
  /** Middle of a slot. */
  readonly xOf: (slot: number) => number;
  /** The selected event and its slot; null where none is in view. */
  readonly selected: { readonly slot: number; readonly event: ChartEvent } | null;
}

/** Free room between the plot's edges and its first and last slot, so that marks there stay inside. */
const INSET = 6;

/** Works everything out that more than one part of the chart needs; with something around it it stands alone. The size is at least `SMALLEST_CHART`. */
export function chartPlan(
  input: ChartInput,
  words: ChartWords,
  colours: Palette,
  around?: Surroundings,
): ChartPlan {
  const frame = chartFrame(input, around);
  const slots = sessionSlots(input);
  const scale = priceScale(slots, frame.price, frame.compact);
  const ticks = priceTicks(scale, frame);
  const left = frame.compact ? 12 : 16;
  const right = input.width - gutterWidth(input, slots, ticks, words);
  const step = (right - left - 2 * INSET) / Math.max(1, slots.length);
  return {
    input,
    words,
    colours,
    frame,
    slots,
    scale,
    ticks,
    left,
    right,
    step,
    xOf: (slot) => left + INSET + (slot + 0.5) * step,
    selected: findSelected(input, slots),
  };
}

function priceTicks(scale: PriceScale | null, { price }: ChartFrame): RoundTicks {
  if (scale === null) return { values: [], decimals: 0 };
  return roundTicks(
    scale.low,
    scale.high,
    Math.max(1, Math.min(5, Math.floor((price.bottom - price.top) / 24))),
  );
}

/** Room for what stands right of the plot: the last value in its tag, round values, names of lanes. */
function gutterWidth(
  input: ChartInput,
  slots: readonly Slot[],
  ticks: RoundTicks,
  words: ChartWords,
): number {
  const last = slots.findLast((slot) => slot.close !== null)?.close ?? null;
  const tag = last === null ? 0 : textWidth(priceText(last, input.series.currency), 12) + 22;
  const labels = [words.priceLane, words.newsLane, words.volume].map((word) => textWidth(word, 11));
  const values = ticks.values.map((value) => textWidth(groupedNumber(value, ticks.decimals), 11));
  return Math.ceil(Math.max(tag, Math.max(...labels, ...values) + 18));
}

function findSelected(input: ChartInput, slots: readonly Slot[]): ChartPlan['selected'] {
  const event = input.events.events.find((one) => one.event.key === input.selectedKey);
  const slot = event ? slots.findIndex(({ date }) => date === event.event.sessionDate) : -1;
  return event && slot >= 0 ? { event, slot } : null;
}
