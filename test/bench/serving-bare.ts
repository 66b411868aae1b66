import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

/**
 * What the service is measured by, a process of its own: a bare Hono route that gives the bytes of the file that the first
 * argument names, and a bare Node server that answers 304. Prints their two addresses; ends with its standard input.
 */
const bytes = Uint8Array.from(readFileSync(process.argv[2] ?? ''));
const hono = new Hono().get('*', (context) =>
  context.body(bytes, 200, { 'Content-Type': 'application/json' }),
);
const bodies = createServer(getRequestListener(hono.fetch));
const unchanged = createServer((_request, response) => {
  response.writeHead(304, { ETag: 'W/"bare"', 'Cache-Control': 'no-cache' }).end();
});
console.log(`${await addressOf(bodies)} ${await addressOf(unchanged)}`);
process.stdin.resume().on('end', () => process.exit());

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  return `http://127.0.0.1:${place !== null && typeof place === 'object' ? place.port : 0}`;
}
