import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { inlineScript, writeBuiltClient } from './built-client.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

const folder = writeBuiltClient();
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openDatabase(':memory:');
  app = createTestApp(database, { clientDirectory: folder }).app;
});
afterAll(async () => {
  await closeDatabase(database);
  rmSync(folder, { recursive: true });
});

describe('the pages', () => {
  it.each([
    '/',
    '/company/KRX%3A000660',
    '/company/XNYS%3ABRK%2FB',
    '/company/XNYS%3ABRK.B',
    '/events?kind=price',
    '/embed?widget=ticker',
  ])('opens the dashboard at %s', async (path) => {
    const reply = await app.request(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(await reply.text()).toContain('<title>dashboard</title>');
  });

  it.each(['/embed/company/KRX%3A000660', '/embed/company/XNYS%3ABRK%2FB?theme=dark'])(
    'opens the embed page at %s',
    async (path) => {
      expect(await (await app.request(path)).text()).toContain('<title>embed</title>');
    },
  );

  it('lets any site frame the embed page, and only this server the rest', async () => {
    const policyOf = async (path: string) =>
      (await app.request(path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/embed/company/KRX%3A000660')).toContain('frame-ancestors * file:');
    expect(await policyOf('/')).toContain("frame-ancestors 'self'");
    expect(await policyOf('/api/nothing')).toContain("frame-ancestors 'none'");
    const embed = await app.request('/embed/company/KRX%3A000660');
    expect(embed.headers.get('x-frame-options')).toBeNull();
    expect(embed.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('lets the inline script of the page run by its hash, and no other', async () => {
    const policy = (await app.request('/')).headers.get('content-security-policy');
    const hash = createHash('sha256').update(inlineScript).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('keeps hashed assets for ever and compresses them', async () => {
    const path = '/assets/main-Abcd1234.js';
    const plain = await app.request(path);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toMatch(/^text\/javascript/);
    const packed = await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
  });

  it('answers 304 to a browser that has the file', async () => {
    const tag = (await app.request('/icon.svg')).headers.get('etag') ?? '';
    const again = await app.request('/icon.svg', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
  });

  it.each([
    '/assets/main-old.js',
    '/favicon.ico',
    '/embed/',
    '/embed/other/x',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
  ])('has nothing at %s', async (path) => {
    await readProblem(await app.request(path), 404);
  });

  it('only reads: a page cannot be written', async () => {
    const headers = { Origin: 'http://localhost' };
    await readProblem(await app.request('/company/KRX%3A000660', { method: 'POST', headers }), 404);
  });

  it('says how to build the client where there is none', async () => {
    const { app: bare } = createTestApp(database);
    const reply = await bare.request('/company/KRX%3A000660');
    expect(reply.status).toBe(503);
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await reply.text()).toContain('npm run build');
    expect((await bare.request('/healthz')).status).toBe(200);
  });
});
