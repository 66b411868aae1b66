import type { ChartInput } from './chart-input.ts';
import { chartLayers, rootAttributes } from './chart-layers.ts';
import { chartPlan } from './chart-plan.ts';
import type { ChartWords } from './chart-words.ts';
import { PAGE_PALETTE } from './fixed-palette.ts';
import { element } from './markup.ts';
import { drawNewsLane, hitArea, type MarkDress } from './news-lane.ts';

/** `data-events` holds the places of a mark's events in the reply. What it is called, and what it does, is the page's (`page-names.ts`). */
const touchable: MarkDress = (marks, place) => [
  { 'data-events': marks[place]?.members.map(({ index }) => index).join() },
  hitArea(marks, place),
];

/**
 * The chart of one company as a part of a page, as one SVG element: in the page's custom properties and font, with marks
 * to hit. The page around it says name, source and as-of, and has `words` of the input's locale. Otherwise as
 * `drawCompanyChart`.
 */
export function drawPageChart(input: ChartInput, words: ChartWords): string {
  const plan = chartPlan(input, words, PAGE_PALETTE);
  return element(
    'svg',
    // A title element would become a tooltip over the whole chart, so its name is an attribute.
    { ...rootAttributes(plan), role: 'group', 'aria-label': input.instrumentName },
    element('g', { 'aria-hidden': 'true' }, ...chartLayers(plan)),
    drawNewsLane(plan, touchable, { role: 'group', 'aria-label': words.newsLane }),
  );
}
