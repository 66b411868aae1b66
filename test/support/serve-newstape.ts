import { Readable, Writable } from 'node:stream';
import type { RunningService } from '../../server/cli/cli-environment.ts';
import { composeCli } from '../../server/compose.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

/** Starts the whole service on a free loopback port, over the built client, with a clock that stands still. */
export function serveNewstape(mode: 'serve' | 'demo', database: string): Promise<RunningService> {
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const environment = composeCli({
    standardInput: Readable.from([]),
    standardOutput: sink(),
    standardError: sink(),
    variables: {},
    now: () => instantUtc('2026-11-25T00:00:00.000Z'),
    stopRequested: () => Promise.resolve(),
  });
  return environment.startService({ mode, database, port: 0 });
}
