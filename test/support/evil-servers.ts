import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { RejectionReason } from '../../shared/schemas/rejection.ts';
import type { Script } from './loopback-site.ts';

/** A server that does what no server should, and how a fetch from it has to end. */
export interface EvilServer {
  readonly name: string;
  readonly script: Script;
  /** The reason, or null where the bytes arrive as sent and it is the reader that has to see what they are. */
  readonly reason: RejectionReason | null;
  /** Part of the detail that an operator reads. */
  readonly detail?: RegExp;
}

const head = (lines: readonly string[]) => `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`;

/** One byte every 20 milliseconds, for ever. */
function drip({ socket }: IncomingMessage, start: string, byte: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(byte), 20);
  socket.on('close', () => clearInterval(timer));
}

/** As fast as the other side reads, for ever. */
function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, 'x');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

/** 300 MB of zeros in 300 KB: 30 members of a gzip file, which a reader has to take as one. */
const bomb = Buffer.concat(new Array<Buffer>(30).fill(gzipSync(Buffer.alloc(10_000_000))));

/** "삼성전자 상승" in EUC-KR, which the header calls UTF-8. */
export const lyingBytes = Buffer.from([
  0xbb, 0xef, 0xbc, 0xba, 0xc0, 0xfc, 0xc0, 0xda, 0x20, 0xbb, 0xf3, 0xbd, 0xc2,
]);

/** What the server sends that is asked for a feed. */
export const pageForFeed = '<!doctype html><title>Moved</title><p>Our feeds have a new home.';

/** The ten servers of the reading gate, and the variants of three of them. */
export const evilServers: readonly EvilServer[] = [
  {
    name: 'slow loris in the head',
    script: (request) => drip(request, 'HTTP/1.1 200 OK\r\nx-slow: ', 'a'),
    reason: 'fetchTimeout',
    detail: /no complete answer head within 0\.4 s/,
  },
  {
    name: 'slow loris in the body',
    script: (request) => drip(request, head(['content-type: text/html']), 'a'),
    reason: 'fetchTimeout',
    detail: /longer than 2 s in all/,
  },
  {
    name: 'a body that stops',
    script: (_request, response) => void response.write('<p>The first'),
    reason: 'fetchTimeout',
    detail: /nothing more came within 0\.4 s/,
  },
  {
    name: 'endless stream',
    script: (_request, response) => pour(response),
    reason: 'tooLarge',
    detail: /more than 5000000 bytes/,
  },
  {
    name: 'gzip bomb',
    script: (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    reason: 'tooLarge',
    detail: /more than 5000000 bytes once decompressed/,
  },
  {
    name: 'redirect loop',
    script: (request, response) =>
      response.writeHead(302, { location: request.url === '/' ? '/again' : '/' }).end(),
    reason: 'tooManyRedirects',
    detail: /in a circle/,
  },
  {
    name: 'redirects without end',
    script: (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
    reason: 'tooManyRedirects',
    detail: /more than 5 redirects/,
  },
  {
    name: 'redirect to a private address',
    script: (_request, response) => response.writeHead(302, { location: 'http://127.0.0.2:8080/' }).end(),
    reason: 'addressNotAllowed',
    detail: /127\.0\.0\.2 is not on the public internet/,
  },
  {
    name: 'wrong length',
    script: ({ socket }) => socket.end(`${head(['content-length: 5000'])}<p>Short`),
    reason: 'fetchFailed',
    detail: /broke off|Content-Length/,
  },
  {
    name: 'reset midway',
    script: ({ socket }) => {
      socket.write(`${head(['content-length: 5000'])}<p>Half`);
      setTimeout(() => socket.resetAndDestroy(), 50);
    },
    reason: 'fetchFailed',
    detail: /broke off the connection/,
  },
  {
    name: '20 KB header',
    script: ({ socket }) => socket.end(head([`x-large: ${'a'.repeat(20_000)}`, 'content-length: 0'])),
    reason: 'tooLarge',
    detail: /answer head of more than 16384 bytes/,
  },
  {
    name: 'lying charset',
    script: (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(lyingBytes),
    reason: null,
  },
  {
    name: 'HTML where a feed should be',
    script: (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(pageForFeed),
    reason: null,
  },
];
