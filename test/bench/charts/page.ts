import type { ChartKind } from '../chart-session.ts';
import { sampleEvents, sampleSeries } from './sample-series.ts';

const DRAWERS = {
  newstape: async () => (await import('./newstape-chart.tsx')).drawNewstape,
  lightweight: async () => (await import('./lightweight-chart.ts')).drawLightweight,
  recharts: async () => (await import('./plain-recharts.tsx')).drawPlainRecharts,
} satisfies Record<ChartKind, unknown>;

/** Long enough that a chart which draws in steps has drawn them all. */
const QUIET = 250;

/** Draws, and waits until nothing has changed for a while; the time to the frame after the last change. */
function paintedAfter(box: HTMLElement, draw: () => void): Promise<number> {
  return new Promise((resolve) => {
    let end: ReturnType<typeof setTimeout> | undefined;
    const started = performance.now();
    const observer = new MutationObserver(watchFrame);
    const finish = (painted: number) => {
      observer.disconnect();
      resolve(painted - started);
    };
    function watchFrame(): void {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const painted = performance.now();
          clearTimeout(end);
          end = setTimeout(finish, QUIET, painted);
        }),
      );
    }
    observer.observe(box, { subtree: true, childList: true, attributes: true });
    draw();
    watchFrame();
  });
}

const asked = new URLSearchParams(window.location.search);
const count = Number(asked.get('sessions') ?? 8000);
const series = sampleSeries(count);
const stories = sampleEvents(series.dates, Number(asked.get('marks') ?? 300));
const box = document.getElementById('chart');
const [, drawer] =
  Object.entries(DRAWERS).find(([name]) => name === asked.get('chart')) ??
  ([null, DRAWERS.newstape] as const);
const draw = await drawer();
window.drawChart = () => {
  if (!box) throw new Error('the page has no box for the chart');
  return paintedAfter(box, () => draw(box, series, stories, { width: 960, height: 416 }));
};
if (!asked.has('wait')) await window.drawChart();
