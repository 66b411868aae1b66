import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { fillHeldPrices, heldNow } from '../support/held-prices-fixture.ts';
import { noRunners } from '../support/no-runners.ts';
import { type Ask, termsAsks } from '../support/terms-asks.ts';
import { writeBuiltClient } from './built-client.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const folder = writeBuiltClient();
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let asks: [string, Ask][];

beforeAll(async () => {
  database = await openDatabase(':memory:');
  const filled = await fillHeldPrices(database);
  const kept = await filled.check.keep({ text: filled.text });
  const runners = { ...noRunners, check: filled.check, pngOf: async () => new Uint8Array([1]) };
  app = createTestApp(database, { runners, now: () => heldNow, clientDirectory: folder }).app;
  const table = termsAsks({
    ...{
      articleId: filled.articleIds.at(-1) ?? '',
      eventKey: 'none',
      claimId: 'none',
      studyId: 'none',
      text: filled.text,
    },
    keptCheckId: kept.outcome === 'kept' ? kept.id : '',
  });
  asks = Object.entries(table).flatMap(([route, all]) =>
    all.slice(0, 1).map((ask): [string, Ask] => [route, ask]),
  );
});
afterAll(async () => {
  await closeDatabase(database);
  rmSync(folder, { recursive: true });
});

async function ask({ path, method = 'GET', body }: Ask, headers: Record<string, string> = {}) {
  const reply = await app.request(path, {
    method,
    headers: { ...adminHeaders, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await reply.body?.cancel();
  return reply;
}

const isPage = (route: string) => /^ALL \/(?:check|events|company|api\/reference$)/.test(route);
const isEmbed = (route: string) => /^\w+ \/(?:embed\/|oembed$)/.test(route);

/** What stands on every reply that no page may frame but the server's own. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'x-request-id': expect.stringMatching(/^[\w-]+$/),
};

describe('the headers of every route', () => {
  it('let nothing be framed by others but widgets, and nothing run that is data', async () => {
    for (const [route, asked] of asks) {
      const { headers } = await ask(asked);
      const policy = headers.get('content-security-policy') ?? '';
      expect(Object.fromEntries(headers), route).toMatchObject(always);
      expect(policy, route).toMatch(/^default-src 'none'; /);
      expect(policy, route).not.toContain('unsafe');
      if (isEmbed(route)) continue;
      const framers = isPage(route) ? "frame-ancestors 'self'" : "frame-ancestors 'none'";
      expect(policy, route).toContain(framers);
      expect(headers.get('x-frame-options'), route).toBe(isPage(route) ? 'SAMEORIGIN' : 'DENY');
      expect(headers.get('cross-origin-resource-policy'), route).toBe('same-origin');
      if (!isPage(route)) expect(policy, route).not.toMatch(/script-src|style-src|connect-src/);
    }
  });

  it('say how long a reply may be kept, and by whom', async () => {
    for (const [route, asked] of asks) {
      const reply = await ask(asked);
      const kept = reply.headers.get('cache-control') ?? '';
      if (reply.status >= 400 || (asked.method ?? 'GET') !== 'GET') continue;
      // What was asked with the operator's token is for the operator.
      expect(kept, route).toMatch(/no-cache|no-store|max-age/);
      if (route.startsWith('GET /api/v1/') && /public|s-maxage/.test(kept)) {
        expect(route).toMatch(/picture/);
      }
    }
  });

  it('let every page read data, without its cookies, and write nothing', async () => {
    const origin = { Origin: 'https://blog.example', 'Sec-Fetch-Site': 'cross-site' };
    for (const [route, asked] of asks) {
      if (isEmbed(route) || isPage(route) || /healthz|readyz|metrics/.test(route)) continue;
      const { status, headers } = await ask(asked, origin);
      const isRead = (asked.method ?? 'GET') === 'GET';
      expect(headers.get('access-control-allow-origin'), route).toBe(isRead ? '*' : null);
      expect(headers.get('access-control-allow-credentials'), route).toBeNull();
      if (!isRead) expect(status, route).toBe(403);
      const preflight = await app.request(asked.path, {
        method: 'OPTIONS',
        headers: { ...origin, 'Access-Control-Request-Method': asked.method ?? 'GET' },
      });
      expect(preflight.status, route).toBe(204);
      expect(preflight.headers.get('access-control-allow-methods'), route).toBe('GET, HEAD');
      expect(preflight.headers.get('access-control-allow-headers'), route).not.toMatch(/authorization/i);
    }
  });

  it('name a tag on every read, and a caller who has it is not sent the same again', async () => {
    const untagged = /healthz|readyz|metrics|\/live|^ALL \/(?:check|company|events)|embed/;
    for (const [route, asked] of asks) {
      if (untagged.test(route) || (asked.method ?? 'GET') !== 'GET') continue;
      const first = await ask(asked);
      if (first.status !== 200) continue;
      const tag = first.headers.get('etag') ?? '';
      expect(tag, route).toMatch(/^(?:W\/)?"[^"]+"$/);
      const again = await ask(asked, { 'If-None-Match': tag });
      expect(again.status, route).toBe(304);
      expect(again.headers.get('content-security-policy'), route).toContain("default-src 'none'");
    }
  });
});

describe('a page of another site in the operator’s own browser', () => {
  const local = {
    incoming: { httpVersion: '1.1', headers: {}, socket: { remoteAddress: '127.0.0.1' } },
  };
  const get = (headers: Record<string, string>, path = '/api/v1/state') =>
    app.request(path, { headers: { Host: 'localhost:8787', ...headers } }, local);

  it.each([
    [{}, 'operator'],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 'operator'],
    [{ 'Sec-Fetch-Site': 'same-origin', 'Newstape-Audience': 'public' }, 'public'],
    [{ 'Sec-Fetch-Site': 'none' }, 'operator'],
    [{ Origin: 'http://localhost:8787' }, 'operator'],
    [{ Origin: 'https://evil.example' }, 'public'],
    [{ Origin: 'null' }, 'public'],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 'public'],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' }, 'public'],
  ])('%j is told what the %s is told', async (headers, audience) => {
    expect(await (await get(headers)).json()).toMatchObject({ audience });
  });

  it('reads nothing that is the operator’s alone', async () => {
    expect((await get({}, '/api/v1/aliases')).status).toBe(200);
    expect((await get({ Origin: 'https://evil.example' }, '/api/v1/aliases')).status).toBe(401);
  });
});

describe('the limit of requests', () => {
  const headers = { Host: 'news.example.org' };

  it('says what is left, and answers again after the time that it states', async () => {
    let now = 0;
    const limited = createTestApp(database, { elapsed: () => now }).app;
    const get = (more: Record<string, string> = {}) =>
      limited.request('/api/v1/calendars', { headers: { ...headers, ...more } });
    const first = await get();
    expect(first.headers.get('ratelimit-policy')).toBe('"api";q=600;w=60');
    expect(first.headers.get('ratelimit')).toBe('"api";r=599;t=1');
    for (let sent = 1; sent < 600; sent++) await limited.request('/api/none', { headers });
    // A forged address is not another caller.
    const refused = await get({ 'X-Forwarded-For': '203.0.113.9', Forwarded: 'for=203.0.113.9' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('ratelimit')).toBe('"api";r=0;t=60');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('Wait 1 second') });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBe(1);
    expect((await get({ Authorization: adminHeaders.Authorization })).headers.get('ratelimit')).toBeNull();
    now += seconds * 1000;
    expect((await get()).status).toBe(200);
  });
});
