import type { Browser, CDPSession, Page } from 'playwright-core';

/** Which chart a page draws. */
export type ChartKind = 'newstape' | 'lightweight' | 'recharts';

declare global {
  interface Window {
    /** Draws the chart; the milliseconds until the frame after its last change has been painted. */
    drawChart?: () => Promise<number>;
  }
}

/** A page with a drawn chart, and the work that its main thread does. */
export interface ChartSession {
  readonly page: Page;
  /** Milliseconds from the call that draws to the frame after the last change. */
  readonly firstPaint: number;
  /** Milliseconds that the main thread worked for it. */
  readonly firstWork: number;
  /** Milliseconds that the main thread worked for a step and the frame after it, the measuring itself taken off. */
  readonly workOf: (step: () => Promise<void>) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Processor time of the main thread so far, in milliseconds: what other programs take from the machine is not in it. */
async function workSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Opens a page of its own and draws one chart of 8,000 sessions and 300 marks. */
export async function openChart(browser: Browser, origin: string, kind: ChartKind): Promise<ChartSession> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${origin}/?wait&chart=${kind}`);
  await page.waitForFunction(() => window.drawChart !== undefined);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const beforeDrawing = await workSoFar(session);
  const firstPaint = await page.evaluate(() => window.drawChart?.() ?? 0);
  const firstWork = (await workSoFar(session)) - beforeDrawing;
  const workWith = async (step: () => Promise<void>) => {
    const before = await workSoFar(session);
    await step();
    await frames(page);
    return (await workSoFar(session)) - before;
  };
  const idle: number[] = [];
  for (let times = 0; times < 15; times += 1) idle.push(await workWith(async () => {}));
  const measuring = idle.toSorted((a, b) => a - b)[7] ?? 0;
  return {
    page,
    firstPaint,
    firstWork,
    workOf: async (step) => Math.max((await workWith(step)) - measuring, 0),
    close: () => context.close(),
  };
}
