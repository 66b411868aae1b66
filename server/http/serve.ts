import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { AnswerKnown } from './answer-known.ts';
import type { HttpEnv } from './http-env.ts';
import { nodeRequestHead } from './node-request-head.ts';
import { HttpProblem, problemBody } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

/** Anything that answers requests, such as what `createApp` makes. */
interface RequestHandler {
  readonly fetch: (request: Request, bindings: HttpEnv['Bindings']) => Response | Promise<Response>;
  /** Asked first, where there is one: a reply that it knows needs neither a `Request` nor a `Response` made. */
  readonly answerKnown?: AnswerKnown;
}

/** A server that listens. */
export interface StartedServer {
  /** Where to reach it from this machine, such as `http://localhost:8787`. */
  readonly address: string;
  /** Stops taking requests, lets those under way finish for up to five seconds, and settles when all are gone. */
  readonly close: () => Promise<void>;
}

/** The server could not begin to listen; the message says why and what to do. */
export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
}

const closingMilliseconds = 5000;

/** Starts to listen. `port` 0 takes any free port. Throws a `ServerStartError` where the port or the host cannot be had. */
export async function startServer(
  app: RequestHandler,
  { port, host }: { port: number; host: string },
): Promise<StartedServer> {
  const server = createServer(listenerOf(app));
  await listen(server, port, host);
  return { address: addressOf(server, host), close: () => close(server) };
}

function listenerOf(app: RequestHandler): RequestListener {
  const { answerKnown } = app;
  const answer = getRequestListener((request, bindings) => app.fetch(request, bindings), {
    errorHandler: answerUnreadable,
  });
  if (answerKnown === undefined) return answer;
  const atEndOfTurn = gatherTurns();
  return (incoming, outgoing) => {
    if (incoming.method !== 'GET') return answer(incoming, outgoing);
    return answerKnown(nodeRequestHead(incoming)).then(
      (known) => {
        if (known === null) return answer(incoming, outgoing);
        atEndOfTurn(() => outgoing.writeHead(known.status, known.headers).end(known.body));
      },
      () => answer(incoming, outgoing),
    );
  };
}

/**
 * Gathers work and does it together once all that came in within a turn of the event loop was looked at. Replies that go out
 * one right behind the other wake the one who reads them once; a wake-up costs more than all else that a known reply does.
 */
function gatherTurns(): (work: () => void) => void {
  let gathered: (() => void)[] = [];
  return (work) => {
    if (gathered.push(work) > 1) return;
    setImmediate(() => {
      const all = gathered;
      gathered = [];
      for (const one of all) one();
    });
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(startError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function startError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServerStartError(
        `Port ${port} on ${host} is in use by another program: stop that program, or choose another port with NEWSTAPE_PORT or --port.`,
      );
    case 'EACCES':
      return new ServerStartError(
        `Port ${port} may not be used by this user: choose one above 1023 with NEWSTAPE_PORT or --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServerStartError(
        `This machine has no address "${host}": set NEWSTAPE_HOST or --host to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
      );
    default:
      return error;
  }
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => server.closeAllConnections(), closingMilliseconds);
    server.close((error) => {
      clearTimeout(deadline);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

/** The reply to a request whose address or Host cannot be read, so that the app never sees it. */
function answerUnreadable(): Response {
  const problem = new HttpProblem(
    'badRequest',
    'The address or the Host header of this request cannot be read.',
  );
  return new Response(JSON.stringify(problemBody(problem, crypto.randomUUID())), {
    status: 400,
    headers: {
      ...securityHeaders('data', { scripts: [], styles: [] }),
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    },
  });
}
