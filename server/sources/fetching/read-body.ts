import { pipeline } from 'node:stream/promises';
import { type ContentEncoding, decoderFor } from './content-encoding.ts';
import { FetchFailure } from './fetch-failure.ts';

/** How much of a body is read, and what is done where it is longer. */
export interface BodyLimit {
  readonly bytes: number;
  /** `fail`: the document is refused. `cut`: its first bytes are kept, as RFC 9309 section 2.5 has it for robots.txt. */
  readonly overflow: 'fail' | 'cut';
}

/** How a body that is being read speaks to its exchange. */
export interface BodyWatch {
  /** A piece has come. */
  readonly progress: () => void;
  /** The rest is not wanted: end the exchange, so that nothing waits for more. */
  readonly abort: (failure: FetchFailure) => void;
}

/**
 * Reads a body whole, decompressed, counting the decoded bytes as they come: reading ends at the limit, whatever the
 * compressed bytes would have become. The bytes on the wire are held to the same limit.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: ContentEncoding | null,
  limit: BodyLimit,
  watch: BodyWatch,
): Promise<Uint8Array> {
  const collector = new Collector(limit, watch.abort);
  const wire = metered(body, new Collector(limit, watch.abort, false), watch.progress);
  try {
    const start = await firstBytes(wire);
    const whole = joined(start, wire);
    if (encoding === null || start.length === 0) await collector.takeAll(whole);
    else await pipeline(whole, decoderFor(encoding, start), (decoded) => collector.takeAll(decoded));
  } catch (error) {
    if (!(collector.full && limit.overflow === 'cut')) throw collector.failure ?? error;
  }
  return collector.bytes();
}

/** Counts pieces and, unless told otherwise, keeps them; throws when there are too many bytes. */
class Collector {
  readonly #limit: BodyLimit;
  readonly #abort: (failure: FetchFailure) => void;
  readonly #keeps: boolean;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;
  failure: FetchFailure | null = null;

  constructor(limit: BodyLimit, abort: (failure: FetchFailure) => void, keeps = true) {
    this.#limit = limit;
    this.#abort = abort;
    this.#keeps = keeps;
  }

  get full(): boolean {
    return this.#size === this.#limit.bytes;
  }

  take(piece: Uint8Array): void {
    const room = this.#limit.bytes - this.#size;
    const fitting = piece.subarray(0, room);
    this.#size += fitting.length;
    if (this.#keeps) this.#pieces.push(fitting);
    if (piece.length <= room) return;
    this.failure = tooLarge(this.#limit.bytes);
    this.#abort(this.failure);
    throw this.failure;
  }

  async takeAll(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of pieces) this.take(piece);
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let offset = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }
}

async function* metered(
  body: AsyncIterable<Uint8Array>,
  counter: Collector,
  progress: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    progress();
    counter.take(piece);
    yield piece;
  }
}

/** At least two bytes, unless there are fewer: enough to tell the two forms of deflate apart. */
async function firstBytes(wire: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 2) {
    const next = await wire.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
}

async function* joined(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

function tooLarge(bytes: number): FetchFailure {
  return new FetchFailure(
    'tooLarge',
    `The document has more than ${bytes} bytes once decompressed; no more than that is read.`,
  );
}
