import { type Browser, chromium, type Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { workByFrame } from './chart-frames.ts';
import { serveChartPages } from './chart-pages.ts';
import { type ChartKind, type ChartSession, openChart } from './chart-session.ts';
import { type Figure, middleAndLongest } from './figure.ts';

/** How often each chart is drawn; NEWSTAPE_BENCH_TIMES asks for fewer. */
const TIMES = Number(process.env.NEWSTAPE_BENCH_TIMES ?? 15);

/** In how many of them the pointer moves as well. */
const MOVED_TIMES = 3;

const MOVES = 40;

interface Measured {
  paints: number[];
  paintWork: number[];
  moves: number[];
  frames: number[];
}

async function hover({ page, workOf }: ChartSession): Promise<number[]> {
  const work: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    work.push(await workOf(() => page.mouse.move(60 + ((move * 131) % 780), 60 + ((move * 37) % 180))));
  }
  return work;
}

/** Points, zooms in by the wheel, drags there and back, zooms out again. */
async function useChart(page: Page): Promise<void> {
  const frame = () =>
    page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  const wheel = async (by: number) => {
    await page.keyboard.down('Control');
    for (let turn = 0; turn < MOVES / 2; turn += 1) {
      await page.mouse.wheel(0, by);
      await frame();
    }
    await page.keyboard.up('Control');
  };
  const drag = async (by: number) => {
    await page.mouse.move(500, 120);
    await page.mouse.down();
    for (let move = 1; move <= MOVES / 2; move += 1) {
      await page.mouse.move(500 + move * by, 120);
      await frame();
    }
    await page.mouse.up();
  };
  for (let move = 0; move < MOVES; move += 1) {
    await page.mouse.move(60 + ((move * 131) % 780), 120);
    await frame();
  }
  await page.mouse.move(500, 120);
  await wheel(-80);
  await drag(9);
  await drag(-9);
  await wheel(80);
}

async function measureOnce(
  browser: Browser,
  origin: string,
  kind: ChartKind,
  found: Measured,
): Promise<void> {
  const session = await openChart(browser, origin, kind);
  found.paints.push(session.firstPaint);
  found.paintWork.push(session.firstWork);
  if (found.paints.length <= MOVED_TIMES) {
    found.moves.push(...(await hover(session)));
    // Recharts by itself neither pans nor zooms.
    if (kind !== 'recharts') {
      found.frames.push(...(await workByFrame(browser, session.page, () => useChart(session.page))));
    }
  }
  await session.close();
}

const WHAT = 'chart of 8,000 sessions and 300 marks';

function figuresBeside(own: Measured, other: Measured, name: string): Figure[] {
  const row = (what: string, of: (found: Measured) => number): Figure => ({
    what: `${WHAT}: ${what}`,
    unit: 'ms',
    measured: of(own),
    reference: of(other),
    referenceIs: name,
  });
  const middle = (values: readonly number[]) => middleAndLongest(values).middle;
  const busy = ({ frames }: Measured) => frames.filter((work) => work > 2).toSorted((a, b) => a - b);
  const drawn = [
    row('first paint', ({ paints }) => middle(paints)),
    row('first paint, work of the main thread', ({ paintWork }) => middle(paintWork)),
    row('work per pointer move', ({ moves }) => middle(moves)),
  ];
  if (other.frames.length === 0) return drawn;
  return [
    ...drawn,
    row('work of a frame, pointing, panning and zooming', (found) => middle(busy(found))),
    row(
      'the same, 95 of 100 frames below',
      (found) => busy(found)[Math.floor(busy(found).length * 0.95)] ?? 0,
    ),
    row('the same, the longest', (found) => busy(found).at(-1) ?? 0),
  ];
}

/** First paint, and the main thread's work while a chart is used, beside two other ways to draw the same data. */
export async function chartFigures(folder: string): Promise<Figure[]> {
  const pages = await serveChartPages(`${folder}/charts`);
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const none = (): Measured => ({ paints: [], paintWork: [], moves: [], frames: [] });
  const found = { newstape: none(), lightweight: none(), recharts: none() };
  for (let time = 0; time < TIMES; time += 1) {
    for (const kind of ['newstape', 'lightweight', 'recharts'] as const) {
      await measureOnce(browser, pages.origin, kind, found[kind]);
    }
  }
  await browser.close();
  await server.close();
  await pages.close();
  return [
    ...figuresBeside(found.newstape, found.lightweight, 'lightweight-charts'),
    ...figuresBeside(found.newstape, found.recharts, 'Recharts, every session a point'),
  ];
}
