import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';

const TraceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});
type TraceEvent = z.infer<typeof TraceSchema>['traceEvents'][number];

const CATEGORIES = ['toplevel', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'];

/** Names under which a task of a thread stands in a trace. */
const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}

/** The main thread that began most frames: that of the page, whatever else the browser shows. */
function mainThread(events: readonly TraceEvent[]): string {
  const begun = new Map<string, number>();
  for (const event of events) {
    if (event.name === 'BeginMainThreadFrame')
      begun.set(threadOf(event), (begun.get(threadOf(event)) ?? 0) + 1);
  }
  return [...begun].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/**
 * Processor time of the page's main thread from each frame to the next while `steps` run, in milliseconds: scripts, styles,
 * layout, painting and the collection of garbage. What other programs take from the machine is not in it.
 */
export async function workByFrame(
  browser: Browser,
  page: Page,
  steps: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await steps();
  const trace = TraceSchema.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
  const thread = mainThread(trace.traceEvents);
  const own = trace.traceEvents.filter((event) => threadOf(event) === thread).toSorted((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let work = 0;
  for (const event of own) {
    if (event.name === 'BeginMainThreadFrame') {
      frames.push(work / 1000);
      work = 0;
    } else if (TASKS.has(event.name) && event.ph === 'X') work += event.tdur ?? 0;
  }
  return frames.slice(1);
}
