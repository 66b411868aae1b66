import type { ChartPlan } from './chart-plan.ts';
import { priceText } from './number-text.ts';

/** One sentence of what the picture shows, for readers of screens: period, first and last close, stories in view. */
export function chartDescription({ slots, words, input, selected }: ChartPlan): string {
  const [first, last] = [
    slots.find((slot) => slot.close !== null),
    slots.findLast((slot) => slot.close !== null),
  ];
  const price = (close: number | null) => (close === null ? '' : priceText(close, input.series.currency));
  const prices =
    first && last
      ? words.summary(first.date, last.date, price(first.close), price(last.close))
      : words.noPrices(slots[0]?.date ?? input.from ?? '–', slots.at(-1)?.date ?? input.to ?? '–');
  const dates = new Set<string | null>(slots.map((slot) => slot.date));
  const count = input.events.events.filter(({ event }) => dates.has(event.sessionDate)).length;
  const story = selected
    ? [
        `${words.selected}: ${selected.event.event.sessionDate} ${selected.event.articles[0]?.title ?? ''}`.trim(),
      ]
    : [];
  return [`${input.instrumentName}, ${prices}`, words.eventCount(count), ...story].join('. ');
}
