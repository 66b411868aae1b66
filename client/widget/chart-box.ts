import { SMALLEST_CHART } from '../../shared/drawing/chart-frame.ts';
import type { ChartInput } from '../../shared/drawing/chart-input.ts';
import { embedName } from '../../shared/drawing/embed-name.ts';
import { drawPageChart } from '../../shared/drawing/page-chart.ts';
import { node } from './dom.ts';
import { drawingNode } from './drawing-node.ts';
import type { MarkControls } from './mark-controls.ts';
import type { ChartPart, EventPart, SeriesPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/** The chart in the page. */
export interface ChartBox {
  readonly element: HTMLElement;
  /** Draws with this event selected; null selects none. */
  readonly select: (key: string | null) => void;
}

/** A box that draws the chart in its own size, again whenever that changes, and says when a person chooses an event. */
export function chartBox(
  { instrument, events, view, withheld }: ChartPart,
  series: SeriesPart,
  page: WidgetPage,
  choose: (one: EventPart) => void,
): ChartBox {
  const element = node('div', { class: 'chart', 'aria-label': page.words.chart, role: 'group' });
  let controls: MarkControls | null = null;
  let selectedKey: string | null = null;
  let size = { width: 0, height: 0 };
  let input: ChartInput | null = null;
  const draw = () => {
    if (size.width === 0) return;
    input = {
      instrumentName: embedName(instrument, page.locale),
      ...{ series, events: { events }, selectedKey },
      ...view,
      ...size,
      locale: page.locale,
      showVerdicts: page.verdicts,
      pricesWithheld: withheld !== undefined,
    };
    const drawing = drawingNode(drawPageChart(input, page.words.drawing));
    const redraw = () => element.replaceChildren(drawing);
    if (controls) controls.redraw(input, redraw);
    else redraw();
  };
  // What makes the marks answer, and names them, is read once the chart stands.
  void import('./mark-controls.ts').then(({ markControls }) => {
    controls = markControls(element, events, page, choose);
    if (input) controls.redraw(input, () => undefined);
  });
  new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? size;
    if (width === 0) return;
    const before = size;
    size = {
      width: Math.max(SMALLEST_CHART.width, Math.floor(width)),
      height: Math.max(SMALLEST_CHART.height, Math.floor(height)),
    };
    if (size.width !== before.width || size.height !== before.height) draw();
  }).observe(element);
  return {
    element,
    select: (key) => {
      selectedKey = key;
      draw();
    },
  };
}
