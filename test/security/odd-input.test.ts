import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainTitle } from '../../server/sources/feeds/plain-title.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { openFilledDatabase } from '../api/filled-database.ts';
import { adminHeaders, createTestApp } from '../api/test-app.ts';
import { noRunners } from '../support/no-runners.ts';
import { runNewstape } from '../support/run-newstape.ts';
import { dumpRows } from '../unit/store/dump.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
beforeAll(async () => {
  database = await openFilledDatabase();
  const none = async () => null;
  const runners = {
    ...noRunners,
    work: { ...noRunners.work, retry: none, cancel: none },
  };
  app = createTestApp(database, { runners }).app;
});
afterAll(() => closeDatabase(database));

const turned = 'SK hynix\u202egnp.exe\u2066 rises\u0007\u200f';
const sentence =
  'SK hynix closed at 142,600 won on Monday, up 0.92% from the previous session, as investors bought chips. ';

it('a title is told without marks that turn the direction of writing', async () => {
  expect(plainTitle(turned, 'text')).toBe('SK hynixgnp.exe rises');
  const body = `<p>January 22, 2024</p><p>${sentence.repeat(6)}</p><p>${sentence.repeat(6)}</p>`;
  const html = `<html><head><title>${turned}</title></head><body><article><h1>${turned}</h1>${body}</article></body></html>`;
  const text = `${turned}\n\nJanuary 22, 2024\n\n${sentence.repeat(6)}\n`;
  for (const page of [html, text]) {
    const { stdout } = await runNewstape(['read', '-'], page);
    const { title, mainText } = JSON.parse(stdout);
    expect(title).toBe('SK hynixgnp.exe rises');
    expect(mainText.startsWith(turned)).toBe(false);
    expect(mainText).not.toContain('gnp.exe');
    expect(mainText).toContain('142,600 won');
  }
});

it('a body or a query that names __proto__ changes nothing', async () => {
  const polluted =
    '{"__proto__":{"audience":"operator","isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"text":"x"}';
  // Checking a source takes no body.
  const routes = app.routes.filter(
    ({ method, path }) => method === 'POST' && path.startsWith('/api/') && !path.endsWith('/:id/check'),
  );
  expect(routes.length).toBeGreaterThan(10);
  for (const path of new Set(routes.map((route) => route.path.replaceAll(/:\w+/g, 'x')))) {
    const reply = await app.request(path, { method: 'POST', headers: adminHeaders, body: polluted });
    expect(reply.status, path).toBeLessThan(500);
  }
  for (const query of ['__proto__[isAdmin]=1', '__proto__=1', 'constructor[prototype][isAdmin]=1'])
    expect((await app.request(`/api/v1/events?${query}`)).status, query).toBe(400);
  expect('isAdmin' in {}).toBe(false);
  expect('audience' in {}).toBe(false);
  expect((await app.request('/api/v1/jobs')).status).toBe(401);
});

it('an order, a filter or a cursor is no way into a statement', async () => {
  const before = await dumpRows(database);
  const statements = [
    `session desc; drop table article --`,
    `1) or 1=1 --`,
    `KRX:000660' or '1'='1`,
    `"; delete from setting; --`,
    Buffer.from(`["2024-01-22'; drop table claim; --"]`).toString('base64url'),
  ];
  const fields = [
    'order',
    'sort',
    'instrument',
    'sector',
    'group',
    'source',
    'kind',
    'from',
    'limit',
    'cursor',
    'query',
  ];
  for (const path of ['/api/v1/events', '/api/v1/claims', '/api/v1/articles', '/api/v1/instruments'])
    for (const field of fields)
      for (const statement of statements) {
        const reply = await app.request(`${path}?${field}=${encodeURIComponent(statement)}`);
        expect(reply.status, `${path} ${field} ${statement}`).toBeLessThan(500);
        if (reply.status === 200) expect(await reply.text()).not.toContain('SK hynix rises');
      }
  expect(await dumpRows(database)).toEqual(before);
});
