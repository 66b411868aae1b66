import type { ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';
import { priceText } from './number-text.ts';
import type { Slot } from './session-slots.ts';

/** One sentence of what the picture shows, for readers of screens: period, first and last close, stories in view. */
export function chartDescription(input: ChartInput, words: ChartWords, slots: readonly Slot[]): string {
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
  const inView = input.events.events.filter(({ event }) => dates.has(event.sessionDate));
  const selected = inView.find(({ event }) => event.key === input.selectedKey);
  const story = selected
    ? [`${words.selected}: ${selected.event.sessionDate} ${selected.articles[0]?.title ?? ''}`.trim()]
    : [];
  return [`${input.instrumentName}, ${prices}`, words.eventCount(inView.length), ...story].join('. ');
}
