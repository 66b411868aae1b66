import { Client, type Dispatcher } from 'undici';
import { connectionFailure } from './connection-failure.ts';
import { contentEncodingOf } from './content-encoding.ts';
import { ExchangeTimer, type TimeAllowance } from './exchange-timer.ts';
import type { FetchBudgets } from './fetch-budgets.ts';
import type { FetchFailure } from './fetch-failure.ts';
import { type ConnectorParts, GuardedConnector } from './guarded-connector.ts';
import { type BodyLimit, type BodyWatch, readBody } from './read-body.ts';

/** What all exchanges share. */
export interface ExchangeParts extends ConnectorParts {
  readonly budgets: FetchBudgets;
}

/** One GET. */
export interface ExchangeRequest {
  /** Checked already. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: BodyLimit;
  readonly allowance: TimeAllowance;
  /** Ends the exchange when the fetcher closes; its reason is a `FetchFailure`. */
  readonly closing: (listener: (failure: FetchFailure) => void) => () => void;
}

/** One answer. */
export interface ExchangeReply {
  readonly status: number;
  /** A header's value, several joined by commas, each byte one character; null where the answer has none. */
  readonly header: (name: string) => string | null;
  /** The body of an answer of the 200s, empty for every other: nobody reads an error page. */
  readonly bytes: Uint8Array;
}

/**
 * Sends one request over a connection of its own and reads the answer within the budgets. The connection is closed
 * when the promise settles, whatever happened: none is kept for later, so that none is left and each is looked up and
 * checked anew. Rejects with a `FetchFailure`.
 */
export async function exchange(parts: ExchangeParts, request: ExchangeRequest): Promise<ExchangeReply> {
  const ending = new Ending();
  const timer = new ExchangeTimer(parts.budgets, request.allowance, ending.abort);
  const connector = new GuardedConnector(parts, () => timer.enter('headers'));
  const client = clientFor(request.url, connector, parts.budgets);
  // The signal ends a running request; one that still waits for its connection ends with its client.
  ending.signal.addEventListener('abort', () => void client.destroy());
  const forget = request.closing(ending.abort);
  try {
    const answer = await client.request({
      method: 'GET',
      path: `${request.url.pathname}${request.url.search}`,
      headers: request.headers,
      signal: ending.signal,
    });
    timer.enter('body');
    return await readReply(answer, request.limit, {
      received: () => timer.leavePhase(),
      waiting: () => timer.enter('body'),
      abort: ending.abort,
    });
  } catch (error) {
    throw ending.failure ?? connectionFailure(error, request.url.host, parts.budgets.headerBytes);
  } finally {
    forget();
    timer.stop();
    await client.destroy();
    await connector.closeAll();
  }
}

/** Why an exchange was ended from this side; the first reason stays. */
class Ending {
  readonly #controller = new AbortController();
  failure: FetchFailure | null = null;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  readonly abort = (failure: FetchFailure): void => {
    this.failure ??= failure;
    this.#controller.abort(this.failure);
  };
}

/** undici's own timers count in steps of half a second and are off: the exchange timer watches each phase. */
function clientFor(url: URL, connector: GuardedConnector, budgets: FetchBudgets): Client {
  return new Client(url.origin, {
    connect: connector.connect,
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: budgets.headerBytes,
    strictContentLength: true,
  });
}

async function readReply(
  answer: Dispatcher.ResponseData,
  limit: BodyLimit,
  watch: BodyWatch,
): Promise<ExchangeReply> {
  const header = (name: string) => headerOf(answer.headers[name]);
  // The body errs when its connection is closed under it; by then the answer is read or refused.
  answer.body.on('error', () => undefined);
  const isDocument = answer.statusCode >= 200 && answer.statusCode < 300;
  const bytes = isDocument
    ? await readBody(
        answer.body,
        contentEncodingOf(header('content-encoding') ?? '', header('transfer-encoding') ?? ''),
        limit,
        watch,
      )
    : new Uint8Array(0);
  return { status: answer.statusCode, header, bytes };
}

function headerOf(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : value;
}
