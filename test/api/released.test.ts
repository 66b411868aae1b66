import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { fillHeldPrices, heldNow, heldShare } from '../support/held-prices-fixture.ts';
import { noRunners } from '../support/no-runners.ts';
import { writeBuiltClient } from './built-client.ts';
import { shapeOf } from './shape-of.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

/**
 * What was released is answered for ever: each file of this folder is a request with its status, its headers of meaning and
 * the shape of its reply. Fields may be added; none may go or change its kind. To release another request, add a file that
 * holds `request` alone: the test completes it, once.
 */
const folder = 'test/fixtures/released/v1';

const ReleasedSchema = z.strictObject({
  request: z.strictObject({
    method: z.string().default('GET'),
    path: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.looseObject({}).optional(),
  }),
  reply: z
    .strictObject({
      status: z.int(),
      headers: z.record(z.string(), z.string()),
      shape: z.record(z.string(), z.array(z.string())),
    })
    .optional(),
});
type Released = z.infer<typeof ReleasedSchema>;

const headersOfMeaning = [
  'content-type',
  'access-control-allow-origin',
  'x-frame-options',
  'www-authenticate',
];

const built = writeBuiltClient();
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
const places: Record<string, string> = { '{share}': encodeURIComponent(heldShare) };

beforeAll(async () => {
  database = await openDatabase(':memory:');
  const { check, articleIds } = await fillHeldPrices(database);
  const runners = { ...noRunners, check };
  app = createTestApp(database, { runners, now: () => heldNow, clientDirectory: built }).app;
  places['{article}'] = articleIds.at(-1) ?? '';
});
afterAll(async () => {
  await closeDatabase(database);
  rmSync(built, { recursive: true });
});

/** What a program reads from a reply: its JSON, the rows of its lines, the columns of its table; of other texts nothing. */
function readValue(type: string, text: string): unknown {
  if (type.endsWith('/x-ndjson')) {
    const lines = text.split('\n').filter(Boolean);
    return lines.map((line): unknown => JSON.parse(line));
  }
  if (/[/+]json$/.test(type)) return JSON.parse(text);
  if (!type.startsWith('text/csv')) return {};
  const [header = ''] = text.replace('\ufeff', '').split('\r\n');
  return Object.fromEntries(header.split(',').map((column) => [column, '']));
}

async function replyTo({ request }: Released) {
  const path = request.path.replace(/\{\w+\}/g, (place) => places[place] ?? place);
  const { method, body } = request;
  const reply = await app.request(path, {
    method,
    headers: { ...adminHeaders, ...request.headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers = headersOfMeaning.flatMap((name) => {
    const value = reply.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    status: reply.status,
    headers: Object.fromEntries(headers),
    shape: shapeOf(readValue(reply.headers.get('content-type') ?? '', await reply.text())),
  };
}

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(files)('%s is answered as it was when it was released', async (name) => {
  const file = join(folder, name);
  const released = ReleasedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const now = await replyTo(released);
  if (released.reply === undefined) {
    writeFileSync(file, `${JSON.stringify({ ...released, reply: now }, null, 2)}\n`);
    throw new Error(`${file} is complete now: read it, and commit it`);
  }
  const { status, headers, shape } = released.reply;
  expect(now.status).toBe(status);
  expect(now.headers).toMatchObject(headers);
  for (const [place, kinds] of Object.entries(shape)) {
    expect(Object.keys(now.shape), place).toContain(place);
    expect(now.shape[place], place).toEqual(expect.arrayContaining(kinds));
  }
});

it('the first release is not forgotten', () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});
