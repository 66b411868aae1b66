import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { chartFixture } from './embed-fixtures.ts';

/** The strictest policy that the embed page must work under: no inline style or script, nothing from elsewhere. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What a request is answered with instead of the usual fixture. */
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** An own answer for the facts of a widget; null leaves it to the fixtures. */
export type Script = (path: string, query: URLSearchParams) => Answer | null | Promise<Answer | null>;

/** A server on a port of its own. */
export interface Running {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves a built embed page with fixture replies under `STRICT_POLICY`. */
export function serveEmbed(directory: string, script: Script = () => null): Promise<Running> {
  return listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-security-policy', STRICT_POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    if (url.pathname.endsWith('.json')) return sendReply(response, url, script);
    const isPage = url.pathname.startsWith('/embed/') && !/\.\w+$/.test(url.pathname);
    await sendFile(response, join(directory, isPage ? 'embed/index.html' : url.pathname));
  });
}

/** Serves one page, such as a blog that frames the embed page: another port is another origin. */
export function servePage(html: string): Promise<Running> {
  return listen(async (_, response) => {
    response.setHeader('content-type', TYPES['.html'] ?? '');
    response.end(html);
  });
}

async function sendReply(response: ServerResponse, url: URL, script: Script): Promise<void> {
  const path = decodeURIComponent(url.pathname);
  const answer = (await script(path, url.searchParams)) ?? fixtureOf(path, url.searchParams);
  response.statusCode = answer.status ?? 200;
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-request-id', 'r-0001');
  response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
}

/** The reply of a chart, put together by the server's own code from the fixtures. */
function fixtureOf(path: string, query: URLSearchParams): Answer {
  const { options } = readEmbedQuery('chart', query);
  if (path !== '/embed/chart.json' || options.instrument !== 'KRX:000660') {
    return { status: 404, body: { type: 'about:blank', title: 'Not found', status: 404, detail: path } };
  }
  return { body: chartFixture(query) };
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  try {
    const bytes = await readFile(file);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(bytes);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(handler: Handler): Promise<Running> {
  const server: Server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
