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
  /** A piece has come; the time until `waiting` is this side's own, spent on decompressing it. */
  readonly received: () => void;
  /** The next piece is waited for. */
  readonly waiting: () => void;
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
  const wireBudget = new ByteBudget(limit.bytes, watch.abort);
  const decodedBudget = new ByteBudget(limit.bytes, watch.abort);
  const pieces: Uint8Array[] = [];
  const collect = async (decoded: AsyncIterable<Uint8Array>) => {
    for await (const piece of decoded) {
      pieces.push(decodedBudget.take(piece));
      decodedBudget.check();
    }
  };
  try {
    await decode(metered(body, wireBudget, watch), encoding, collect);
  } catch (error) {
    const failure = decodedBudget.failure ?? wireBudget.failure;
    if (failure === null) throw error;
    if (limit.overflow === 'fail') throw failure;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Counts bytes up to a bound. */
class ByteBudget {
  readonly #bytes: number;
  readonly #abort: (failure: FetchFailure) => void;
  #left: number;
  failure: FetchFailure | null = null;

  constructor(bytes: number, abort: (failure: FetchFailure) => void) {
    this.#bytes = bytes;
    this.#abort = abort;
    this.#left = bytes;
  }

  /** The part of a piece that still fits. */
  take(piece: Uint8Array): Uint8Array {
    const fitting = piece.subarray(0, this.#left);
    this.#left -= fitting.length;
    if (fitting.length < piece.length) this.failure = tooLarge(this.#bytes);
    return fitting;
  }

  /** Throws, and ends the exchange, when a piece did not fit. */
  check(): void {
    if (this.failure === null) return;
    this.#abort(this.failure);
    throw this.failure;
  }
}

async function* metered(
  body: AsyncIterable<Uint8Array>,
  budget: ByteBudget,
  watch: BodyWatch,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    watch.received();
    yield budget.take(piece);
    budget.check();
    watch.waiting();
  }
}

async function decode(
  wire: AsyncGenerator<Uint8Array>,
  encoding: ContentEncoding | null,
  collect: (decoded: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const start = await firstBytes(wire);
  const whole = joined(start, wire);
  if (encoding === null || start.length === 0) await collect(whole);
  else await pipeline(whole, decoderFor(encoding, start), collect);
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
