import { drawGrid, drawLaneNames, drawTimeAxis, drawValueAxis } from './axes.ts';
import { chartDescription } from './chart-description.ts';
import type { CompanyChartInput } from './chart-input.ts';
import { type ChartPlan, chartPlan } from './chart-plan.ts';
import { drawExtremeSteps } from './extreme-steps.ts';
import { label } from './label.ts';
import { element, escapeXml } from './markup.ts';
import { drawNewsLane } from './news-lane.ts';
import { drawPriceLane } from './price-lane.ts';
import { drawPriceLine } from './price-line.ts';
import { drawEventWindow, drawSelectedRule } from './selected-rule.ts';
import { drawVolume } from './volume-bars.ts';

const FONT =
  '"Pretendard Variable", Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, "Nanum Gothic", system-ui, sans-serif';

/**
 * The price chart of one company with its news marks, as one SVG element. The same input gives the same bytes; there is
 * no script, style or reference in it, and all text from outside is escaped. Throws a `RangeError` for a size below
 * 280 × 180. A view without prices says so in its pane and keeps its marks.
 */
export function drawCompanyChart(input: CompanyChartInput): string {
  const plan = chartPlan(input);
  const onPage = input.purpose === 'page';
  const picture = [
    drawEventWindow(plan),
    drawGrid(plan),
    drawPriceLine(plan),
    drawExtremeSteps(plan),
    drawVolume(plan),
    drawValueAxis(plan),
    drawLaneNames(plan),
    drawTimeAxis(plan),
    drawSelectedRule(plan),
    drawPriceLane(plan),
    noPriceText(plan),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: input.width,
    height: input.height,
    viewBox: `0 0 ${input.width} ${input.height}`,
    'font-family': FONT,
    // Inside a page a title element would become a tooltip over the whole chart, so the name is an attribute there.
    ...(onPage ? { role: 'group', 'aria-label': input.instrumentName } : { role: 'img' }),
    lang: input.locale,
  };
  return element(
    'svg',
    root,
    onPage ? '' : element('title', {}, escapeXml(input.instrumentName)),
    element('desc', {}, escapeXml(chartDescription(plan))),
    onPage ? '' : background(plan),
    element('g', onPage ? { 'aria-hidden': 'true' } : {}, ...picture),
    drawNewsLane(plan),
    onPage ? '' : drawSurroundings(plan),
  );
}

function background({ input, colours }: ChartPlan): string {
  return element('rect', { width: input.width, height: input.height, fill: colours.panel });
}

function noPriceText({ scale, frame, words, slots, input, left, right, colours }: ChartPlan): string {
  if (scale !== null) return '';
  const [from, to] = [slots[0]?.date ?? input.from ?? '–', slots.at(-1)?.date ?? input.to ?? '–'];
  const y = (frame.price.top + frame.price.bottom) / 2 + 4;
  const place = { x: (left + right) / 2, y, anchor: 'middle' } as const;
  return label({ ...place, text: words.noPrices(from, to), colour: colours['ink-2'], size: 12 });
}

/** Name and period above, source and as-of below: what a picture that travels alone must say. */
function drawSurroundings({ input, frame, lines, slots, left, colours }: ChartPlan): string {
  const period = slots.length === 0 ? '' : `${slots[0]?.date} – ${slots.at(-1)?.date}`;
  const name = { x: left, y: 22, text: input.instrumentName, colour: colours.ink, size: 14, weight: 600 };
  const head = [
    label(name),
    label({ x: input.width - left, y: 22, text: period, colour: colours['ink-2'], anchor: 'end' }),
  ];
  const foot = lines.map((text, place) =>
    label({ x: left, y: (frame.foot?.top ?? 0) + 17 + place * 16, text, colour: colours['ink-3'] }),
  );
  return [...head, ...foot].join('');
}
