import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { InstantUtc } from '../shared/units/instant-utc.ts';
import type { Log } from './http/error-replies.ts';
import type { ServiceMetrics } from './http/metrics.ts';
import type { ObservedRequest } from './http/observed-request.ts';
import { requestLog } from './http/request-log.ts';
import { workerSeenKey } from './pipeline/jobs/work-on-jobs.ts';
import type { Database } from './store/open-database.ts';
import { serviceFigures } from './store/service-figures.ts';

/** How late the event loop is, is looked at so often, in milliseconds. */
const loopLook = 20;

/** What a running service is watched by. */
interface Watching {
  readonly observed: (request: ObservedRequest) => void;
  readonly metrics: ServiceMetrics;
  readonly stop: () => void;
}

/** Logs and counts requests, and measures the process until it is stopped. */
export async function watchService(
  database: Database,
  { version, now, log }: { readonly version: string; readonly now: () => InstantUtc; readonly log: Log },
): Promise<Watching> {
  // Loaded where a server runs: a short command needs none.
  const { createMetrics } = await import('./http/metrics.ts');
  const loopDelay = monitorEventLoopDelay({ resolution: loopLook });
  loopDelay.enable();
  const figures = () => serviceFigures(database, now(), workerSeenKey);
  const metrics = createMetrics({ version, figures, loopDelay: latenessOf(loopDelay) });
  const logged = requestLog(log);
  const observed = (request: ObservedRequest) => {
    logged(request);
    metrics.observe(request);
  };
  return { observed, metrics, stop: () => void loopDelay.disable() };
}

/** Node tells how long it was from one look to the next: what is more than was asked for is late. Nanoseconds. */
function latenessOf(loopDelay: IntervalHistogram) {
  const late = (nanoseconds: number) => nanoseconds - loopLook * 1e6;
  return {
    get max() {
      return late(loopDelay.max);
    },
    percentile: (percentile: number) => late(loopDelay.percentile(percentile)),
    reset: () => loopDelay.reset(),
  };
}
