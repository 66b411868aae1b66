import { SMALLEST_CHART } from '../../shared/drawing/chart-frame.ts';
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
  const draw = () => {
    if (size.width === 0) return;
    const svg = drawPageChart(
      {
        instrumentName: embedName(instrument, page.locale),
        ...{ series, events: { events }, selectedKey },
        ...view,
        ...size,
        locale: page.locale,
        showVerdicts: page.verdicts,
        pricesWithheld: withheld !== undefined,
      },
      page.words.drawing,
    );
    const redraw = () => element.replaceChildren(drawingNode(svg));
    if (controls) controls.keepFocus(redraw);
    else redraw();
  };
  // What makes the marks answer is read once the chart stands.
  void import('./mark-controls.ts').then(({ markControls }) => {
    controls = markControls(element, events, page, choose);
  });
  new ResizeObserver(([entry]) => {
    const box = entry?.contentRect;
    if (!box || box.width === 0) return;
    const next = {
      width: Math.max(SMALLEST_CHART.width, Math.floor(box.width)),
      height: Math.max(SMALLEST_CHART.height, Math.floor(box.height)),
    };
    if (next.width === size.width && next.height === size.height) return;
    size = next;
    draw();
  }).observe(element);
  return {
    element,
    select: (key) => {
      selectedKey = key;
      draw();
    },
  };
}
