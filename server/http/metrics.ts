import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ServiceFigures } from '../store/service-figures.ts';
import type { ObservedRequest } from './observed-request.ts';

/** The figures of a service in the text format of Prometheus. */
export interface ServiceMetrics {
  readonly observe: (request: ObservedRequest) => void;
  readonly contentType: string;
  /** All figures as they are now. Where the database does not answer, those of the process alone, and `newstape_database_up` is 0. */
  readonly text: () => Promise<string>;
}

/** What is measured. Delays of the event loop are in nanoseconds, as Node has them. */
interface MeasuredParts {
  readonly version: string;
  readonly figures: () => Promise<ServiceFigures>;
  readonly loopDelay: { readonly max: number; percentile(percentile: number): number; reset(): void };
}

/** Seconds: from a reply that was kept to a page that is fetched and checked. */
const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Figures of requests from now on, and of the process and the database whenever they are asked for. */
export function createMetrics({ version, figures, loopDelay }: MeasuredParts): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'newstape_http_requests_total',
    help: 'Requests that were answered, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'newstape_http_request_duration_seconds',
    help: 'Time until a reply begins, by method and route.',
    labelNames: ['method', 'route'],
    buckets: durationBuckets,
    registers,
  });
  new Gauge({
    name: 'newstape_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const measure = [processGauges(registers, loopDelay), databaseGauges(registers, figures)];
  return {
    observe: ({ method, route, status, milliseconds }) => {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, milliseconds / 1000);
    },
    contentType: registry.contentType,
    text: async () => {
      for (const one of measure) await one();
      return registry.metrics();
    },
  };
}

type Registers = Registry[];

function gauge(registers: Registers, name: string, help: string): Gauge {
  return new Gauge({ name, help, registers });
}

/** Memory, processor time and how long the event loop was held up since the figures were asked for last. */
function processGauges(registers: Registers, loopDelay: MeasuredParts['loopDelay']): () => void {
  const memory = gauge(registers, 'process_resident_memory_bytes', 'Memory of the process.');
  const heap = gauge(registers, 'nodejs_heap_size_used_bytes', 'Memory of its JavaScript objects.');
  const processor = gauge(registers, 'process_cpu_seconds_total', 'Processor time of the process.');
  const started = gauge(registers, 'process_start_time_seconds', 'When the process was started.');
  const lag = new Gauge({
    name: 'newstape_event_loop_lag_seconds',
    help: 'How late the event loop was since the figures were asked for last.',
    labelNames: ['quantile'],
    registers,
  });
  return () => {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    memory.set(rss);
    heap.set(heapUsed);
    processor.set((user + system) / 1e6);
    started.set(Math.round(performance.timeOrigin / 1000));
    for (const percentile of [50, 90, 99])
      lag.set({ quantile: String(percentile / 100) }, seconds(loopDelay.percentile(percentile)));
    lag.set({ quantile: '1' }, seconds(loopDelay.max));
    loopDelay.reset();
  };
}

/** Nanoseconds as seconds; 0 where nothing was measured yet, of which Node gives NaN or the least of all numbers. */
function seconds(nanoseconds: number): number {
  return nanoseconds > 0 ? nanoseconds / 1e9 : 0;
}

function databaseGauges(registers: Registers, figures: () => Promise<ServiceFigures>): () => Promise<void> {
  const labelled = (name: string, help: string, label: string) =>
    new Gauge({ name, help, labelNames: [label], registers });
  const up = gauge(registers, 'newstape_database_up', 'Whether the database answers: 1 or 0.');
  const bytes = gauge(registers, 'newstape_database_bytes', 'Size of the database.');
  const version = gauge(registers, 'newstape_data_version', 'Counts up with every change of the data.');
  const jobs = labelled('newstape_jobs', 'Work in the background, by state.', 'state');
  const due = gauge(registers, 'newstape_jobs_due', 'Jobs that wait although their time has come.');
  const wait = gauge(registers, 'newstape_jobs_due_seconds', 'How long the oldest of them waits.');
  const seen = gauge(
    registers,
    'newstape_worker_seen_timestamp_seconds',
    'When a worker last looked for work; 0: never.',
  );
  const polls = labelled('newstape_source_polls_last_day', 'Attempts to collect, by outcome.', 'outcome');
  const failures = labelled('newstape_source_failures', 'Failures in a row of a source.', 'source');
  const success = labelled(
    'newstape_source_success_timestamp_seconds',
    'When a source was last collected.',
    'source',
  );
  return async () => {
    for (const one of [jobs, polls, failures, success]) one.reset();
    try {
      const now = await figures();
      up.set(1);
      bytes.set(now.databaseBytes);
      version.set(now.dataVersion);
      for (const [state, count] of Object.entries(now.jobs)) jobs.set({ state }, count);
      due.set(now.dueJobs.count);
      wait.set(now.dueJobs.oldestSeconds);
      if (now.workerSeenSeconds !== null) seen.set(now.workerSeenSeconds);
      for (const { outcome, count } of now.pollsOfLastDay) polls.set({ outcome }, count);
      for (const { id, failuresInRow, lastSuccessSeconds } of now.sources) {
        failures.set({ source: id }, failuresInRow);
        if (lastSuccessSeconds !== null) success.set({ source: id }, lastSuccessSeconds);
      }
    } catch {
      up.set(0);
    }
  };
}
