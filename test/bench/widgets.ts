import { type Browser, chromium } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { type Figure, middleAndLongest } from './figure.ts';
import { serveWidgetPages, type WidgetPages } from './widget-pages.ts';

/** How often each page is opened; NEWSTAPE_BENCH_TIMES asks for fewer. */
const TIMES = Number(process.env.NEWSTAPE_BENCH_TIMES ?? 15);
const SLOWDOWN = 4;

const KINDS = ['element', 'frame', 'lightweight'] as const;
type Kind = (typeof KINDS)[number];

/** Runs in the page before anything else: notes the frame after the chart is first there, and every shift of the layout. */
const WATCH = `
  chartAfter = 0; shifted = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) shifted += one.value; }).observe({ type: 'layout-shift', buffered: true });
  const drawn = (root) => root.querySelector('#chart canvas') ?? root.querySelector('newstape-chart')?.shadowRoot?.querySelector('.chart > svg');
  const look = () => {
    const frame = document.querySelector('iframe')?.contentDocument;
    if (drawn(document) ?? (frame && drawn(frame))) requestAnimationFrame(() => { chartAfter = performance.now(); });
    else requestAnimationFrame(look);
  };
  if (window === top) requestAnimationFrame(look);
`;

interface Opened {
  readonly milliseconds: number;
  readonly shifted: number;
}

/** Opens a page with nothing kept from before, under the slowdown. */
async function open(browser: Browser, origin: string, kind: Kind): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`${origin}/${kind}`, { waitUntil: 'commit' });
  await page.waitForFunction('chartAfter > 0');
  await page.waitForLoadState('networkidle');
  const [milliseconds, shifted] = [await page.evaluate('chartAfter'), await page.evaluate('shifted')];
  await context.close();
  return { milliseconds: Number(milliseconds), shifted: Number(shifted) };
}

/** The time within which 95 of 100 openings have their chart. */
function ninetyFive(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}

async function bytesOf(pages: WidgetPages, paths: readonly string[]): Promise<number> {
  pages.takeBytes();
  for (const path of paths) await (await fetch(pages.origin + path)).arrayBuffer();
  return pages.takeBytes();
}

/** The script that every widget needs: the entry and what it imports before it runs. */
async function scriptPaths({ origin }: WidgetPages): Promise<string[]> {
  const entry = await (await fetch(`${origin}/embed/widget.js`)).text();
  const parts = [...entry.matchAll(/["'`]\.\/(assets\/[\w-]+\.js)["'`]/g)].map(
    ([, file]) => `/embed/${file}`,
  );
  return ['/embed/widget.js', ...parts];
}

/** The widget beside lightweight-charts on the same half year: bytes, and the time to the first chart. */
export async function widgetFigures(folder: string): Promise<Figure[]> {
  const pages = await serveWidgetPages(`${folder}/lightweight-page`);
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const found: Record<Kind, Opened[]> = { element: [], frame: [], lightweight: [] };
  const bytes: Record<Kind, number> = { element: 0, frame: 0, lightweight: 0 };
  const [loader, script] = [
    await bytesOf(pages, ['/embed/loader.js']),
    await bytesOf(pages, await scriptPaths(pages)),
  ];
  for (let time = 0; time < TIMES; time += 1) {
    for (const kind of KINDS) {
      pages.takeBytes();
      found[kind].push(await open(browser, pages.origin, kind));
      bytes[kind] = pages.takeBytes();
    }
  }
  await browser.close();
  await server.close();
  await pages.close();
  const row = (what: string, unit: string, of: (kind: Kind) => number, kind: Kind): Figure => ({
    ...{ what: `widget of half a year, ${what}`, unit, measured: of(kind) },
    ...{ reference: of('lightweight'), referenceIs: 'page with lightweight-charts' },
  });
  const times = (kind: Kind) => found[kind].map(({ milliseconds }) => milliseconds);
  const middle = (kind: Kind) => middleAndLongest(times(kind)).middle;
  const most = (kind: Kind) => ninetyFive(times(kind));
  const shifts = (kind: Kind) => Math.max(...found[kind].map(({ shifted }) => shifted * 1000));
  const limit = (what: string, measured: number, reference: number): Figure => ({
    ...{
      what: `widget, ${what}`,
      unit: 'bytes gzipped',
      measured,
      reference,
      referenceIs: 'the most allowed',
    },
  });
  const slow = `CPU slowed ${SLOWDOWN} times`;
  return [
    limit('loader', loader, 3000),
    limit('script with its drawing', script, 15_000),
    ...(['element', 'frame'] as const).flatMap((kind) => [
      row(`${kind}: all that the page loads but the facts`, 'bytes gzipped', (one) => bytes[one], kind),
      row(`${kind}: first chart, middle, ${slow}`, 'ms', middle, kind),
      row(`${kind}: first chart, 95 of 100, ${slow}`, 'ms', most, kind),
      {
        ...{ what: `widget of half a year, ${kind}: shift of the layout`, unit: 'thousandths' },
        ...{ measured: shifts(kind), reference: null, referenceIs: '' },
      },
    ]),
  ];
}
