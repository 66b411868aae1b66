import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeptReplies } from '../../server/http/kept-replies.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { readSetting, writeSetting } from '../../server/store/settings.repository.ts';
import { findSource, saveSource } from '../../server/store/sources.repository.ts';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { openFilledDatabase } from './filled-database.ts';
import { createTestApp } from './test-app.ts';

const prices = '/api/v1/instruments/KRX%3A000660/prices';
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openFilledDatabase();
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

describe('a reply that the caller has', () => {
  it.each([
    prices,
    '/api/v1/instruments/KRX%3A000660/events',
    '/api/v1/events',
    '/api/v1/claims',
    '/api/v1/articles',
  ])('is not sent again while the data stand (%s)', async (path) => {
    const first = await app.request(path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"0\.0\.0-test-\d+-2024-01-23T15"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await app.request(path, { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
    expect(await again.text()).toBe('');
  });

  it('is sent again when the data have changed', async () => {
    const tag = (await app.request(prices)).headers.get('etag') ?? '';
    await replacePriceEvents(database, instrumentId('KRX:000660'), []);
    const again = await app.request(prices, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(tag);
    expect(PriceSeriesReplySchema.parse(await again.json()).events).toEqual([]);
  });

  it('carries no tag where it is an error', async () => {
    expect((await app.request('/api/v1/events?limit=0')).headers.get('etag')).toBeNull();
    expect((await app.request('/api/v1/articles/nothing')).headers.get('etag')).toBeNull();
  });
});

describe('a reply that was made before', () => {
  const nameOf = async () => {
    const reply = await app.request('/api/v1/instruments/KRX%3A000660/events');
    const { events } = CompanyEventsReplySchema.parse(await reply.json());
    return events[0]?.articles[0]?.sourceName;
  };

  it('is sent as it was until the data version changes', async () => {
    expect(await nameOf()).toBe('Stories by hand');
    const version = (await readSetting(database, 'dataVersion')) ?? '';
    const source = await findSource(database, 'test-stories');
    if (source === null) throw new Error('the source of the story is missing');
    await saveSource(database, { ...source, name: 'Renamed' });
    await writeSetting(database, 'dataVersion', version);
    expect(await nameOf()).toBe('Stories by hand');
    await writeSetting(database, 'dataVersion', `${version}0`);
    expect(await nameOf()).toBe('Renamed');
  });

  it('is not kept beyond the space that there is; the one used longest ago goes first', () => {
    const bytes = (length: number) => new Uint8Array(length);
    const reply = { version: '1', plain: bytes(30), gzipped: bytes(10) };
    const kept = createKeptReplies(100);
    kept.keep('/a', reply);
    kept.keep('/b', reply);
    expect(kept.find('/a', '1')).toBe(reply);
    kept.keep('/c', reply);
    expect(['/a', '/b', '/c'].map((address) => kept.find(address, '1') !== null)).toEqual([
      true,
      false,
      true,
    ]);
    expect(kept.find('/a', '2')).toBeNull();
    kept.keep('/large', { ...reply, plain: bytes(200) });
    expect(kept.find('/large', '1')).toBeNull();
  });
});

describe('compression', () => {
  it('packs JSON of more than 1 kB', async () => {
    const headers = { 'Accept-Encoding': 'gzip, br' };
    const reply = await app.request('/openapi.json', { headers });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(reply.headers.get('vary')).toContain('Accept-Encoding');
    expect(JSON.parse(gunzipSync(await reply.arrayBuffer()).toString()).openapi).toBe('3.1.0');
  });

  it('leaves smaller replies alone', async () => {
    const reply = await app.request(prices, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(reply.headers.get('content-encoding')).toBeNull();
    expect(Number(reply.headers.get('content-length'))).toBeLessThan(1024);
    PriceSeriesReplySchema.parse(await reply.json());
  });
});
