import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeptReplies } from '../../server/http/kept-replies.ts';
import { packedBody, unpackedBody } from '../../server/http/packed-body.ts';
import { raiseDataVersion } from '../../server/store/data-version.ts';
import { noteNews } from '../../server/store/instrument-news.ts';
import { raisePricesOf } from '../../server/store/instrument-prices.ts';
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
    expect(tag).toMatch(/^W\/"0\.0\.0-test-\d+(\.\d+){0,2}-2024-01-23T15"$/);
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

  it('is not sent again for what only stories tell, where it is prices alone, nor for stories about others or their prices', async () => {
    const events = '/api/v1/instruments/KRX%3A000660/events';
    const paths = { prices, events, head: '/api/v1/instruments/KRX%3A000660', all: '/api/v1/events' };
    const tagsOf = async () => {
      const replies = await Promise.all(Object.values(paths).map((path) => app.request(path)));
      const tags = replies.map((reply) => reply.headers.get('etag') ?? '');
      return Object.fromEntries(Object.keys(paths).map((name, place) => [name, tags[place]]));
    };
    const tell = async (instrument: string) => {
      await raiseDataVersion(database, 'mention');
      await noteNews(database, 'mention', [{ articleId: 'none', instrumentId: instrument }]);
    };
    const first = await tagsOf();
    await tell('KRX:005930');
    const others = await tagsOf();
    expect(others).toEqual({ ...first, all: others.all });
    expect(others.all).not.toBe(first.all);
    expect((await app.request(prices, { headers: { 'If-None-Match': first.prices ?? '' } })).status).toBe(
      304,
    );
    await tell('KRX:000660');
    const own = await tagsOf();
    expect(own.prices).toBe(first.prices);
    expect([own.events, own.head]).not.toContain(first.events);
    await raisePricesOf(database, 'price_bar_month', { instrumentId: 'KRX:005930' });
    const pricedOthers = await tagsOf();
    expect(pricedOthers).toEqual({ ...own, all: pricedOthers.all });
    expect(pricedOthers.all).not.toBe(own.all);
    await raisePricesOf(database, 'price_bar_month', { instrumentId: 'KRX:000660' });
    const priced = await tagsOf();
    for (const name of Object.keys(paths)) expect(priced[name]).not.toBe(pricedOthers[name]);
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
    const version = (await readSetting(database, 'groundVersion')) ?? '';
    const source = await findSource(database, 'test-stories');
    if (source === null) throw new Error('the source of the story is missing');
    await saveSource(database, { ...source, name: 'Renamed' });
    await writeSetting(database, 'groundVersion', version);
    expect(await nameOf()).toBe('Stories by hand');
    await writeSetting(database, 'groundVersion', `${version}0`);
    expect(await nameOf()).toBe('Renamed');
  });

  it('is not kept beyond the space that there is; the one used longest ago goes first', () => {
    const reply = (length: number) => ({
      ...{ isUpToDate: async () => true, route: '/', path: '/', tag: 'W/"1"', headers: [], shortHeaders: [] },
      body: { bytes: new Uint8Array(length), isPacked: false },
    });
    const kept = createKeptReplies(10_000);
    for (const asked of ['a', 'b']) kept.keep(asked, reply(2_500));
    expect(kept.find('a')?.body.bytes.byteLength).toBe(2_500);
    kept.keep('c', reply(2_500));
    expect(['a', 'b', 'c'].map((asked) => kept.find(asked) !== null)).toEqual([true, false, true]);
    kept.keep('large', reply(9_000));
    expect(kept.find('large')).toBeNull();
  });

  it('takes little room where it is large, and goes out as it did', async () => {
    const large = new TextEncoder().encode(JSON.stringify({ quote: '신고가 '.repeat(100_000) }));
    const kept = await packedBody(large);
    expect(kept.bytes.byteLength).toBeLessThan(large.byteLength / 50);
    expect(Buffer.compare(await unpackedBody(kept), large)).toBe(0);
    const small = new Uint8Array(1_000);
    expect(await packedBody(small)).toEqual({ bytes: small, isPacked: false });
  });

  it('goes out with the same headers and bytes, but for its id', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const { app: another } = createTestApp(database, { elapsed: () => 0 });
    const asked = async () => {
      const reply = await another.request('/api/v1/instruments?query=SK', { headers });
      const { 'x-request-id': id, ratelimit, ...rest } = Object.fromEntries(reply.headers);
      return { rest, id, ratelimit, body: await reply.text() };
    };
    const first = await asked();
    const again = await asked();
    expect({ ...again.rest, body: again.body }).toEqual({ ...first.rest, body: first.body });
    expect(again.id).not.toBe(first.id);
    expect(again.ratelimit).not.toBe(first.ratelimit);
  });

  it('is sent to nobody who asks by a foreign name, and not to the operator as to others', async () => {
    await app.request(prices);
    expect((await app.request(prices, { headers: { Host: 'evil.example' } })).status).toBe(421);
    const local = { incoming: { httpVersion: '1.1', headers: {}, socket: { remoteAddress: '127.0.0.1' } } };
    const own = await app.request(prices, {}, local);
    expect(own.headers.get('etag')).toMatch(/-own"$/);
    expect((await app.request(prices, {}, local)).headers.get('cache-control')).toBe('private, no-cache');
    expect((await app.request(prices)).headers.get('cache-control')).toBe('no-cache');
  });

  it('counts for the limit of its caller, who is refused in the end', async () => {
    const { app: another } = createTestApp(database, { elapsed: () => 0 });
    let answered = 0;
    for (; answered < 1_000; answered += 1) if ((await another.request(prices)).status === 429) break;
    expect(answered).toBe(600);
  });

  it('is counted under the route that made it', async () => {
    const routes: string[] = [];
    const { app: another } = createTestApp(database, { observed: ({ route }) => routes.push(route) });
    for (const _turn of [1, 2]) await another.request(prices);
    expect(routes).toEqual(['/api/v1/instruments/:id/prices', '/api/v1/instruments/:id/prices']);
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
