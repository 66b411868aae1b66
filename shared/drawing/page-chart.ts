import { chartDescription } from './chart-description.ts';
import type { ChartInput } from './chart-input.ts';
import { chartLayers, rootAttributes } from './chart-layers.ts';
import { chartPlan } from './chart-plan.ts';
import type { ChartWords } from './chart-words.ts';
import { element, escapeXml } from './markup.ts';
import { drawNewsLane } from './news-lane.ts';
import { PAGE_PALETTE } from './page-palette.ts';

/**
 * The chart of one company as a part of a page, as one SVG element: in the page's custom properties and font, with marks
 * to focus (`data-events` holds the places of a mark's events in the reply). The page around it says name, source and
 * as-of, and has `words` of the input's locale. Otherwise as `drawCompanyChart`.
 */
export function drawPageChart(input: ChartInput, words: ChartWords): string {
  const plan = chartPlan(input, words, PAGE_PALETTE, 0);
  return element(
    'svg',
    // A title element would become a tooltip over the whole chart, so its name is an attribute.
    { ...rootAttributes(plan), role: 'group', 'aria-label': input.instrumentName },
    element('desc', {}, escapeXml(chartDescription(plan))),
    element('g', { 'aria-hidden': 'true' }, ...chartLayers(plan)),
    drawNewsLane(plan, true),
  );
}
