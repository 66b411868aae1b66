import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { writeBuiltClient } from './built-client.ts';
import { openFilledDatabase } from './filled-database.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const folder = writeBuiltClient();
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openFilledDatabase();
  app = createTestApp(database, { clientDirectory: folder }).app;
});
afterAll(async () => {
  await closeDatabase(database);
  rmSync(folder, { recursive: true });
});

const iconBytes = readFileSync(join(folder, 'icon.svg'));
const iconTag = `"${createHash('sha256').update(iconBytes).digest('base64url').slice(0, 22)}"`;
const upload = { method: 'POST', headers: adminHeaders, body: JSON.stringify({ content: 'text' }) };

/** One reply of each kind: status, path and what is sent. */
const kinds: [number, string, RequestInit?][] = [
  [200, '/api/v1/state'],
  [200, '/api/v1/instruments/KRX%3A000660/prices'],
  [200, '/openapi.json'],
  [200, '/healthz'],
  [200, '/readyz'],
  [200, '/'],
  [200, '/embed/company/KRX%3A000660'],
  [200, '/assets/main-Abcd1234.js'],
  [204, '/api/v1/admin-session', { method: 'POST', headers: adminHeaders }],
  [304, '/icon.svg', { headers: { 'If-None-Match': iconTag } }],
  [400, '/api/v1/events?limit=none'],
  [400, '/api/v1/articles', { ...upload, body: '{' }],
  [401, '/api/v1/articles', { ...upload, headers: { Authorization: 'Bearer wrong' } }],
  [403, '/api/v1/articles', { ...upload, headers: { Origin: 'https://evil.example' } }],
  [404, '/api/nothing'],
  [404, '/nothing.js'],
  [405, '/api/v1/events', { method: 'DELETE', headers: adminHeaders }],
  [405, '/api/v1/events', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } }],
  [413, '/api/v1/articles', { ...upload, headers: { ...adminHeaders, 'Content-Length': '6000000' } }],
  [415, '/api/v1/articles', { ...upload, headers: { ...adminHeaders, 'Content-Type': 'text/plain' } }],
  [421, '/api/v1/state', { headers: { Host: 'evil.example' } }],
  [500, '/api/v1/articles', upload],
];

describe('the security headers', () => {
  it.each(kinds)('stand on a reply of status %i (%s)', async (status, path, init) => {
    const reply = await app.request(path, init);
    expect(reply.status).toBe(status);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors /),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': expect.stringMatching(/^(?:same|cross)-origin$/),
      'x-request-id': expect.stringMatching(/^[\w-]+$/),
    });
    expect(reply.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(reply.headers.get('x-powered-by')).toBeNull();
    expect(reply.headers.get('strict-transport-security')).toBeNull();
  });

  it('ask for https only where the caller speaks it', async () => {
    const behindProxy = createTestApp(database, { trustProxy: true }).app;
    const headers = { 'X-Forwarded-Proto': 'https' };
    expect(
      (await behindProxy.request('/healthz', { headers })).headers.get('strict-transport-security'),
    ).toBe('max-age=15552000');
    expect((await app.request('/healthz', { headers })).headers.get('strict-transport-security')).toBeNull();
    const session = await behindProxy.request('/api/v1/admin-session', {
      method: 'POST',
      headers: { ...headers, ...adminHeaders },
    });
    expect(session.headers.get('set-cookie')).toContain('; Secure');
  });
});

describe('the host name', () => {
  it.each([
    'localhost',
    'localhost:8787',
    '127.0.0.1:8787',
    '[::1]:8787',
    'news.example.org',
    'News.Example.org:443',
  ])('%s is answered to', async (host) => {
    expect((await app.request('/api/v1/state', { headers: { Host: host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'news.example.org.evil.example',
    '10.0.0.1',
  ])('%s is not, but probes are', async (host) => {
    expect((await app.request('/', { headers: { Host: host } })).status).toBe(421);
    expect((await app.request('/healthz', { headers: { Host: host } })).status).toBe(200);
  });
});
