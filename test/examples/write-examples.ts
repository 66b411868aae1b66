import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { composeCli } from '../../server/compose.ts';
import type { ApiExample, ApiExamples } from '../../server/http/api-examples.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import { type DescribedRoute, describedRoutes } from './described-routes.ts';
import { type ExampleAsk, exampleAsks } from './example-asks.ts';
import { shortened } from './shortened.ts';

/** Names as in the asks, in place of the site that plays it while the examples are made. */
const outlet = 'https://news.example.org';
/** This server, as in the asks. */
const usualAddress = 'http://localhost:8787';
const token = 'the-token-of-the-examples';

const feedText = `<rss version="2.0"><channel><title>Example News</title><link>${outlet}</link><description>News</description>
<item><title>SK hynix closes higher</title><link>${outlet}/story</link><guid>story</guid>
<pubDate>Mon, 03 Nov 2025 07:03:00 GMT</pubDate></item></channel></rss>`;

/** A request that asks a route. */
function requestOf(
  { method, path, parameters: described, bodyType }: DescribedRoute,
  ask: ExampleAsk,
  caller: Readonly<Record<string, string>>,
) {
  const given = ask.parameters ?? {};
  const placed = (place: string) => described.filter((one) => one.in === place && one.name in given);
  let address = path;
  for (const { name } of placed('path'))
    address = address.replace(`{${name}}`, encodeURIComponent(given[name] ?? ''));
  const query = new URLSearchParams(placed('query').map(({ name }) => [name, given[name] ?? '']));
  const headers: Record<string, string> = { ...caller };
  for (const { name } of placed('header')) headers[name] = given[name] ?? '';
  if (bodyType !== null) headers['Content-Type'] = bodyType;
  const body = typeof ask.body === 'object' ? JSON.stringify(ask.body) : ask.body;
  return {
    address: `${address}${query.size === 0 ? '' : `?${query}`}`,
    init: { method, headers, ...(body === undefined ? {} : { body }) },
  };
}

/** What is worked out takes a moment: asked for again until it is there. */
async function fetchDone(
  address: string,
  init: { method: string; headers: Record<string, string> },
): Promise<Response> {
  const reply = await fetch(address, init);
  if (reply.status !== 202 || init.method !== 'GET') return reply;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return fetchDone(address, init);
}

/** The reply as it is shown; of an endless stream the data of its first message. */
async function readReply(reply: Response): Promise<unknown> {
  const type = reply.headers.get('content-type') ?? '';
  if (type.startsWith('image/png') || reply.status === 204) return undefined;
  if (!type.startsWith('text/event-stream')) {
    const text = await reply.text();
    return /json/.test(type) ? JSON.parse(text) : text;
  }
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^data: (.+)\n/m.test(text)) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? 'null');
}

async function makeExamples(folder: string): Promise<ApiExamples> {
  const site = await loopbackSite((_request, response) => {
    const headers = {
      'Content-Type': 'application/rss+xml',
      'Content-Security-Policy': "default-src 'self'; img-src *",
    };
    response.writeHead(200, headers).end(feedText);
  });
  const here = `http://127.0.0.1:${site.port}`;
  const environment = composeCli({
    standardInput: Readable.from([]),
    ...{
      standardOutput: process.stdout,
      standardError: new Writable({ write: (_chunk, _encoding, done) => done() }),
    },
    variables: {
      ...{ NEWSTAPE_PORT: '0', NEWSTAPE_DATABASE: join(folder, 'newstape.sqlite') },
      ...{ NEWSTAPE_ADMIN_TOKEN: token, NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' },
    },
    now: () => instantUtc('2025-11-03T14:59:59.999Z'),
    stopRequested: () => new Promise<void>(() => undefined),
  });
  const service = await environment.startService({ mode: 'demo', port: 0 });
  const replies = new Map<string, unknown>();
  const examples: Record<string, ApiExample> = {};
  const failures: string[] = [];
  try {
    const routes = await describedRoutes((path) => fetch(`${service.address}${path}`));
    for (const [operationId, askOf] of exampleAsks((id) => replies.get(id))) {
      const route = routes.get(operationId);
      if (route === undefined) throw new Error(`No route is called ${operationId}`);
      const ask = askOf();
      const sent: ExampleAsk = JSON.parse(
        JSON.stringify(ask).replaceAll(outlet, here).replaceAll(usualAddress, service.address),
      );
      const askAs = (caller: Record<string, string>) => {
        const { address, init } = requestOf(route, sent, caller);
        return fetchDone(`${service.address}${address}`, init);
      };
      // As anyone where anyone may: what the terms of the demo's prices keep back is in no example.
      let reply = await askAs({ 'X-Forwarded-For': '192.0.2.1', Origin: service.address });
      if (reply.status === 401) reply = await askAs({ Authorization: `Bearer ${token}` });
      if (!reply.ok) {
        failures.push(`${operationId}: ${reply.status} ${await reply.text()}`);
        continue;
      }
      const told = await readReply(reply);
      replies.set(operationId, told);
      const type = (reply.headers.get('content-type') ?? '').replace(/;.*/, '');
      const shown = JSON.stringify({ ...ask, status: reply.status, type, reply: shortened(told) })
        .replaceAll(here, outlet)
        .replaceAll(service.address, usualAddress);
      examples[operationId] = JSON.parse(shown);
    }
  } finally {
    await service.close();
    await site.close();
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return examples;
}

const folder = mkdtempSync(join(tmpdir(), 'newstape-examples-'));
try {
  const examples = await makeExamples(folder);
  writeFileSync('server/http/api-examples.json', `${JSON.stringify(examples, null, 2)}\n`);
  process.stdout.write(`${Object.keys(examples).length} examples in server/http/api-examples.json\n`);
} finally {
  rmSync(folder, { recursive: true });
}
