import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** One request as it arrived. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real server on loopback that a test scripts. */
export interface LoopbackSite {
  readonly port: number;
  /** Every request but those for robots.txt. */
  readonly seen: SeenRequest[];
  /** How many connections were ever made. */
  connections(): number;
  /** How many are open now. */
  open(): number;
  close(): Promise<void>;
}

/** What a site does with a request. It may also write to the socket as it likes. */
export type Script = (request: IncomingMessage, response: ServerResponse) => void;

/** How a site differs from plain HTTP on 127.0.0.1 without a robots.txt. */
export interface SiteOptions {
  readonly address?: string;
  /** The robots.txt; without one it answers 404. */
  readonly robots?: Script;
  readonly certificate?: { readonly key: string; readonly cert: string };
}

/** Starts a site on a free port. */
export async function loopbackSite(script: Script, options: SiteOptions = {}): Promise<LoopbackSite> {
  const seen: SeenRequest[] = [];
  const answer: Script = (request, response) => {
    if (request.url === '/robots.txt') return (options.robots ?? noRobots)(request, response);
    seen.push({ path: request.url ?? '', headers: request.headers });
    script(request, response);
  };
  const server = options.certificate ? createSecureServer(options.certificate, answer) : createServer(answer);
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, options.address ?? '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    seen,
    connections: () => connections,
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return address.port;
}

function noRobots(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404).end();
}
