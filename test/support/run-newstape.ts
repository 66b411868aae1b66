import { Readable, Writable } from 'node:stream';
import { runCli } from '../../server/cli/run-cli.ts';
import { composeCli } from '../../server/compose.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command as the process would, with its own streams and variables, and a clock that stands still. */
export async function runNewstape(
  words: readonly string[],
  input: string | Buffer = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const [standardOutput, stdout] = collector();
  const [standardError, stderr] = collector();
  const environment = composeCli({
    standardInput: Readable.from([Buffer.from(input)]),
    standardOutput,
    standardError,
    variables,
    now: () => instantUtc('2026-11-25T00:00:00.000Z'),
    stopRequested: () => new Promise<void>(() => undefined),
  });
  const code = await runCli(words, environment);
  return { code, stdout: stdout(), stderr: stderr() };
}

function collector(): [Writable, () => string] {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return [stream, () => Buffer.concat(chunks).toString('utf8')];
}
