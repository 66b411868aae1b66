import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in front of another: it hands everything on but the streams of changes, which it begins and lets fall silent. */
export interface SilentFront {
  readonly origin: string;
  /** The addresses of the streams that were asked for, in their order. */
  readonly streams: readonly string[];
  /** How many of them have told the version. */
  readonly told: number;
  readonly close: () => Promise<void>;
}

/** Starts a front of the service at an origin. Its streams tell the data version that stands when they begin, and nothing after it. */
export async function startSilentFront(origin: string): Promise<SilentFront> {
  const streams: string[] = [];
  let told = 0;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (path.startsWith('/api/v1/live')) {
      streams.push(path);
      void beginStream().then((text) => {
        answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        answer.write(text, () => {
          told += 1;
        });
      });
      return;
    }
    const { host, port } = new URL(origin);
    const onward = request(
      { host: '127.0.0.1', port, path, method: asked.method, headers: { ...asked.headers, host } },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  const beginStream = async () => {
    const message = await (await fetch(`${origin}/api/v1/changes`)).text();
    return `event: change\ndata: ${message}\n\n`;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    streams,
    get told() {
      return told;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
