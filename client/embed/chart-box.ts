import { SMALLEST_CHART } from '../../shared/drawing/chart-frame.ts';
import { drawPageChart } from '../../shared/drawing/page-chart.ts';
import { drawingNode, node } from './dom.ts';
import { markControls } from './mark-controls.ts';
import type { EventPart, SeriesPart } from './reply-guards.ts';
import type { ViewWindow } from '../../shared/drawing/view-window.ts';
import type { WidgetPage } from './widget-words.ts';

/** What a chart is drawn from. */
export interface ChartContent {
  readonly name: string;
  readonly series: SeriesPart;
  readonly events: readonly EventPart[];
  readonly view: ViewWindow;
}

/** The chart in the page. */
export interface ChartBox {
  readonly element: HTMLElement;
  /** Draws with this event selected; null selects none. */
  readonly select: (key: string | null) => void;
}

/** A box that draws the chart in its own size, again whenever that changes, and says when a person chooses an event. */
export function chartBox(
  content: ChartContent,
  page: WidgetPage,
  choose: (one: EventPart) => void,
): ChartBox {
  const element = node('div', {
    class: 'chart',
    'aria-label': page.words.chart,
    role: 'group',
  });
  const controls = markControls(element, content.events, page, choose);
  let selectedKey: string | null = null;
  let size = { width: 0, height: 0 };
  const draw = () => {
    if (size.width === 0) return;
    const svg = drawPageChart(
      {
        instrumentName: content.name,
        series: content.series,
        events: { events: content.events },
        selectedKey,
        ...content.view,
        ...size,
        locale: page.locale,
        showVerdicts: page.verdicts,
      },
      page.words.drawing,
    );
    controls.keepFocus(() => element.replaceChildren(drawingNode(svg)));
  };
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
