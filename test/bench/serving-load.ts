import { stdin } from 'node:process';
import { json } from 'node:stream/consumers';
import autocannon from 'autocannon';
import * as z from 'zod';

/**
 * The program that asks: a process of its own, so that it takes no turn of the service's. It reads one `LoadJob` as JSON from
 * its standard input, asks, and writes one `LoadResult`. Each connection begins at another place of the list.
 */
const LoadJobSchema = z.object({
  address: z.string(),
  paths: z.array(z.string()).min(1),
  headers: z.record(z.string(), z.string()),
  /** The status that every answer has to have. */
  status: z.int(),
  connections: z.int(),
  seconds: z.number(),
  /** Asks each path once and ends, in place of so many seconds. */
  once: z.boolean(),
  /** Requests a second of all connections together; absent: as many as are answered. */
  rate: z.number().optional(),
});
export type LoadJob = z.input<typeof LoadJobSchema>;

/** Rates per second; times in milliseconds. `fault` is null where every answer had the status. */
export interface LoadResult {
  readonly perSecond: number;
  readonly middle: number;
  readonly p99: number;
  readonly fault: string | null;
}

const job = LoadJobSchema.parse(await json(stdin));
process.stdout.write(JSON.stringify(await measured(job)));

async function measured(asked: z.infer<typeof LoadJobSchema>): Promise<LoadResult> {
  const { address, paths, headers, status, seconds, once, rate } = asked;
  const connections = once ? Math.min(asked.connections, paths.length) : asked.connections;
  const [each, left] = [Math.floor(paths.length / connections), paths.length % connections];
  /** Where the share of a connection begins. Where all is asked once, autocannon has the first ones ask for one more. */
  const begins = (place: number) => place * each + Math.min(place, left);
  let opened = 0;
  let unlike: number | null = null;
  const started = performance.now();
  const options: autocannon.Options = {
    ...{ url: address, connections, headers },
    ...(once ? { amount: paths.length } : { duration: seconds }),
    ...(rate === undefined ? {} : { overallRate: rate }),
    setupClient: (client) => {
      const place = opened % connections;
      const first = begins(place);
      opened += 1;
      const own = once
        ? paths.slice(first, begins(place + 1))
        : [...paths.slice(first), ...paths.slice(0, first)];
      client.setRequests(own.map((path) => ({ method: 'GET', path, headers })));
    },
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
    instance.on('response', (_client, code) => {
      if (code !== status) unlike ??= code;
    });
  });
  const failed = result.errors + result.timeouts;
  const fault =
    unlike !== null
      ? `an answer had the status ${unlike}, not ${status}`
      : failed > 0
        ? `${failed} requests were not answered`
        : result.requests.total === 0
          ? 'nothing was answered'
          : null;
  const taken = (performance.now() - started) / 1000;
  return {
    perSecond: once ? result.requests.total / taken : result.requests.average,
    ...{ middle: result.latency.p50, p99: result.latency.p99, fault },
  };
}
