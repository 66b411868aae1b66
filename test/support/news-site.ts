import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the site answers under a path: a body, or more. A function is asked anew each time. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A site on this machine that answers as it is told, and remembers what it was asked. */
export interface NewsSite {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  /** The paths asked for, in order, without those for robots.txt. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[];
  /** Sets what is answered under a path. */
  answer(path: string, answer: Answer | ((request: IncomingMessage) => Answer)): void;
  close(): Promise<void>;
}

/** Starts a site with nothing on it: every path is 404 until it is told otherwise. */
export async function startNewsSite(): Promise<NewsSite> {
  const answers = new Map<string, Answer | ((request: IncomingMessage) => Answer)>();
  const asked: NewsSite['asked'] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push({ path, headers: request.headers });
    const found = answers.get(path) ?? { status: 404 };
    const { status = 200, headers = {}, body = '' } = typeof found === 'function' ? found(request) : found;
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: AddressInfo = Object(server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    answer: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One item of a feed made for a test. */
export interface FeedItem {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  readonly description?: string;
  readonly pubDate?: string;
}

/** An RSS 2.0 feed with these items. */
export function rssFeed(title: string, items: readonly FeedItem[], more = ''): string {
  const item = (one: FeedItem) =>
    `<item>${Object.entries(one)
      .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
      .join('')}</item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://news.example/</link><description>d</description><language>ko</language>${more}${items.map(item).join('')}</channel></rss>`;
}
