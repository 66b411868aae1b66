import { chartDescription } from './chart-description.ts';
import { SMALLEST_CHART } from './chart-frame.ts';
import type { ChartInput } from './chart-input.ts';
import { chartLayers, rootAttributes } from './chart-layers.ts';
import { type ChartPlan, chartPlan } from './chart-plan.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import { drawEventList, listedEvents } from './event-list.ts';
import { type ColourConvention, fixedPalette, type Theme } from './fixed-palette.ts';
import { footLines } from './foot-lines.ts';
import { label } from './label.ts';
import { markName } from './mark-name.ts';
import { element, escapeXml } from './markup.ts';
import { drawNewsLane, type MarkDress, placesOf } from './news-lane.ts';

/** What `drawCompanyChart` needs. */
export interface CompanyChartInput extends ChartInput {
  readonly theme: Theme;
  readonly colourConvention: ColourConvention;
  /** Shows the ground of the page around it. */
  readonly transparent?: boolean;
  /** What is read out in its place; absent: one sentence made from the data. */
  readonly description?: string | null;
  /** What the foot says before whose prices these are. */
  readonly footNotes?: readonly string[];
  /** Most events that are told in words below the chart, where it is high enough; absent: none. */
  readonly mostListed?: number;
}

/** The fonts of a drawing that stands alone, the best first. */
export const DRAWING_FONTS =
  '"Pretendard Variable", Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, "Nanum Gothic", system-ui, sans-serif';

/**
 * The price chart of one company with its news marks as a picture that stands alone: one SVG element in plain colours,
 * name and period above, source, basis and as-of below. The same input gives the same bytes; there is no script, style
 * or reference in it, and all text from outside is escaped. Throws a `RangeError` for a size below 260 × 180. A view
 * without prices says so in its pane and keeps its marks.
 */
export function drawCompanyChart(input: CompanyChartInput): string {
  checkSize(input);
  const words = input.locale === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN;
  const lines = footLines(input, words, input.footNotes);
  const listed = listedEvents(input, input.mostListed ?? 0);
  const palette = fixedPalette(input.theme, input.colourConvention);
  const list = listed.length === 0 ? 0 : listed.length * 20 + 6;
  const around = { head: 34, foot: lines.length * 16 + 12 + list };
  const plan = chartPlan(input, words, palette, around);
  const named: MarkDress = (marks, place) => {
    const mark = marks[place];
    return [{ 'aria-label': mark ? markName(input, words, placesOf(mark)) : '', role: 'img' }, ''];
  };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...rootAttributes(plan),
      role: 'img',
      'font-family': DRAWING_FONTS,
    },
    element('title', {}, escapeXml(input.instrumentName)),
    element('desc', {}, escapeXml(input.description ?? chartDescription(input, words, plan.slots))),
    input.transparent
      ? ''
      : element('rect', { width: input.width, height: input.height, fill: plan.colours.panel }),
    ...chartLayers(plan),
    drawNewsLane(plan, named),
    drawSurroundings(plan, lines),
    drawEventList(plan, listed, lines.length),
  );
}

function checkSize(size: Pick<ChartInput, 'width' | 'height'>): void {
  for (const side of ['width', 'height'] as const) {
    if (size[side] >= SMALLEST_CHART[side] && size[side] <= 10_000) continue;
    throw new RangeError(`${side} is ${size[side]}; it must be from ${SMALLEST_CHART[side]} to 10000 pixels`);
  }
}

/** Name and period above, source and as-of below: what a picture that travels alone must say. */
function drawSurroundings(
  { input, frame, slots, left, colours }: ChartPlan,
  lines: readonly string[],
): string {
  const period = slots.length === 0 ? '' : `${slots[0]?.date} – ${slots.at(-1)?.date}`;
  const name = { x: left, y: 22, text: input.instrumentName, colour: colours.ink, size: 14, weight: 600 };
  const head = [
    label(name),
    label({ x: input.width - left, y: 22, text: period, colour: colours['ink-2'], anchor: 'end' }),
  ];
  const foot = lines.map((text, place) =>
    label({
      x: left,
      y: (frame.foot?.bottom ?? 0) + 5 - (lines.length - place) * 16,
      text,
      colour: colours['ink-3'],
    }),
  );
  return [...head, ...foot].join('');
}
