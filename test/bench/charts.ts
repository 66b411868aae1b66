import { chromium } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { serveChartPages } from './chart-pages.ts';
import { type ChartKind, type ChartSession, openChart } from './chart-session.ts';
import { type Figure, middleAndLongest } from './figure.ts';

const KINDS: readonly ChartKind[] = ['newstape', 'lightweight', 'recharts'];

/** How often each chart is drawn; NEWSTAPE_BENCH_TIMES asks for fewer. */
const TIMES = Number(process.env.NEWSTAPE_BENCH_TIMES ?? 15);

const MOVES = 60;

interface Measured {
  paints: number[];
  moves: number[];
  gestures: number[];
}

async function hover({ page, workOf }: ChartSession): Promise<number[]> {
  const work: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    work.push(await workOf(() => page.mouse.move(60 + ((move * 131) % 780), 60 + ((move * 37) % 180))));
  }
  return work;
}

/** Drags across the prices, zooms in and out with the wheel, and drags again. */
async function panAndZoom({ page, workOf }: ChartSession): Promise<number[]> {
  const work: number[] = [];
  const wheel = async (by: number, times: number) => {
    await page.keyboard.down('Control');
    for (let turn = 0; turn < times; turn += 1) work.push(await workOf(() => page.mouse.wheel(0, by)));
    await page.keyboard.up('Control');
  };
  const drag = async (by: number) => {
    await page.mouse.move(500, 120);
    await page.mouse.down();
    for (let move = 1; move <= MOVES / 3; move += 1) {
      work.push(await workOf(() => page.mouse.move(500 + move * by, 120)));
    }
    await page.mouse.up();
  };
  await page.mouse.move(500, 120);
  await wheel(-120, 12);
  await drag(9);
  await wheel(-120, 8);
  await drag(-9);
  await wheel(120, 20);
  return work;
}

/** First paint, work a pointer move, and work a frame over hover, pan and zoom, beside two other ways to draw the same. */
export async function chartFigures(folder: string): Promise<Figure[]> {
  const pages = await serveChartPages(`${folder}/charts`);
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const measured = new Map<ChartKind, Measured>(
    KINDS.map((kind) => [kind, { paints: [], moves: [], gestures: [] }]),
  );
  for (let time = 0; time < TIMES; time += 1) {
    for (const [kind, found] of measured) {
      const session = await openChart(browser, pages.origin, kind);
      found.paints.push(session.firstPaint);
      if (time < 3) {
        found.moves.push(...(await hover(session)));
        if (kind !== 'recharts') found.gestures.push(...(await panAndZoom(session)));
      }
      await session.close();
    }
  }
  await browser.close();
  await server.close();
  await pages.close();
  const of = (kind: ChartKind) => measured.get(kind) ?? { paints: [], moves: [], gestures: [] };
  const own = of('newstape');
  const middle = (values: readonly number[]) => middleAndLongest(values).middle;
  const beside = (kind: 'lightweight' | 'recharts', name: string): Figure[] => [
    {
      what: 'chart of 8,000 sessions and 300 marks: first paint',
      unit: 'ms',
      measured: middle(own.paints),
      reference: middle(of(kind).paints),
      referenceIs: name,
    },
    {
      what: 'the same: main thread per pointer move',
      unit: 'ms',
      measured: middle(own.moves),
      reference: middle(of(kind).moves),
      referenceIs: name,
    },
  ];
  const longest = (found: Measured) => middleAndLongest([...found.moves, ...found.gestures]).longest;
  return [
    ...beside('lightweight', 'lightweight-charts'),
    ...beside('recharts', 'Recharts with every session a point'),
    {
      what: 'the same: longest frame’s main thread over hover, pan and zoom',
      unit: 'ms',
      measured: longest(own),
      reference: longest(of('lightweight')),
      referenceIs: 'lightweight-charts',
    },
  ];
}
