import { type Browser, chromium, type Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { workByFrame } from './chart-frames.ts';
import { serveChartPages } from './chart-pages.ts';
import { type ChartKind, type ChartSession, openChart } from './chart-session.ts';
import { type Figure, middleAndLongest } from './figure.ts';

/** How often each chart is drawn and used; NEWSTAPE_BENCH_TIMES asks for fewer. */
const TIMES = Number(process.env.NEWSTAPE_BENCH_TIMES ?? 15);

/** How often plain Recharts is drawn: it is there for scale, and takes twenty times as long. */
const RECHARTS_TIMES = Math.min(TIMES, 3);

/** Movements of one kind; so few that a round takes no longer than it has to. */
const MOVES = 24;

interface Measured {
  paints: number[];
  paintWork: number[];
  moves: number[];
  /** The work of each frame, round by round. */
  rounds: (readonly number[])[];
}

async function hover({ page, workOf }: ChartSession): Promise<number[]> {
  const work: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    work.push(await workOf(() => page.mouse.move(60 + ((move * 131) % 780), 60 + ((move * 37) % 180))));
  }
  return work;
}

/** Points, zooms in by the wheel, drags there and back, moves the view by keys, zooms out again. */
async function useChart(page: Page, hasKeys: boolean): Promise<void> {
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
  if (hasKeys) {
    await page.getByRole('slider').first().focus();
    for (let press = 0; press < MOVES / 2; press += 1) {
      await page.keyboard.press(press % 2 === 0 ? 'PageUp' : 'ArrowLeft');
      await frame();
    }
  }
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
  found.moves.push(...(await hover(session)));
  // Recharts by itself neither pans nor zooms.
  if (kind !== 'recharts') {
    const frames = await workByFrame(browser, session.page, () =>
      useChart(session.page, kind === 'newstape'),
    );
    found.rounds.push(frames.filter((work) => work > 2).toSorted((a, b) => a - b));
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
  // Of each round its own figure, and of those the middle one: a round is one person's use of the chart from its opening.
  const overRounds = (found: Measured, of: (sorted: readonly number[]) => number) =>
    middle(found.rounds.map(of));
  const drawn = [
    row('first paint', ({ paints }) => middle(paints)),
    row('first paint, work of the main thread', ({ paintWork }) => middle(paintWork)),
    row('work per pointer move', ({ moves }) => middle(moves)),
  ];
  if (other.rounds.length === 0) return drawn;
  return [
    ...drawn,
    row('work of a frame, pointing, panning and zooming', (found) => overRounds(found, middle)),
    row('the same, 95 of 100 frames below', (found) =>
      overRounds(found, (sorted) => sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    ),
    row('the same, the longest of a round', (found) => overRounds(found, (sorted) => sorted.at(-1) ?? 0)),
    row('the same, the longest of all rounds', ({ rounds }) => Math.max(...rounds.flat())),
  ];
}

/** First paint, and the main thread's work while a chart is used, beside two other ways to draw the same data. */
export async function chartFigures(folder: string): Promise<Figure[]> {
  const pages = await serveChartPages(`${folder}/charts`);
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const none = (): Measured => ({ paints: [], paintWork: [], moves: [], rounds: [] });
  const found = { newstape: none(), lightweight: none(), recharts: none() };
  for (let time = 0; time < TIMES; time += 1) {
    for (const kind of ['newstape', 'lightweight', 'recharts'] as const) {
      if (kind === 'recharts' && time >= RECHARTS_TIMES) continue;
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
