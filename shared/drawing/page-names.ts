import { chartDescription } from './chart-description.ts';
import type { ChartInput } from './chart-input.ts';
import type { ChartWords } from './chart-words.ts';
import { markName } from './mark-name.ts';
import { sessionSlots } from './session-slots.ts';

/** What keys and readers of screens need of a page's chart. */
export interface PageNames {
  /** One sentence of what the chart shows. */
  readonly description: string;
  /** The attributes that make each mark a button with a name. */
  readonly marks: readonly Readonly<Record<'role' | 'tabindex' | 'aria-pressed' | 'aria-label', string>>[];
}

/**
 * Names the marks of a chart that `drawPageChart` drew of the same input; `marks` holds the places of each mark's events in
 * the reply, from left to right. One mark is in the order of tabs: the selected one, else the newest.
 */
export function pageNames(
  input: ChartInput,
  words: ChartWords,
  marks: readonly (readonly number[])[],
): PageNames {
  const selected = input.events.events.findIndex(({ event }) => event.key === input.selectedKey);
  const pressed = marks.findIndex((places) => places.includes(selected));
  const tabStop = pressed < 0 ? marks.length - 1 : pressed;
  return {
    description: chartDescription(input, words, sessionSlots(input)),
    marks: marks.map((places, mark) => ({
      role: 'button',
      tabindex: mark === tabStop ? '0' : '-1',
      'aria-pressed': String(mark === pressed),
      'aria-label': markName(input, words, places),
    })),
  };
}
