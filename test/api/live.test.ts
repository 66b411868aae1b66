import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseLiveFeed } from '../../server/app/database-live-feed.ts';
import { createLiveFeed, type LiveFeed } from '../../server/http/live-feed.ts';
import { type StartedServer, startServer } from '../../server/http/serve.ts';
import { readDataVersion } from '../../server/store/data-version.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { LIVE_BEAT_SECONDS, type LiveMessage, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import { ProblemSchema } from '../../shared/schemas/problem.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { articleOf, hynix, saveGround, saveStory } from '../unit/store/sample.ts';
import { openFilledDatabase } from './filled-database.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

let database: Database;
let server: StartedServer;
let live: LiveFeed;
const opened: AbortController[] = [];

beforeAll(async () => {
  database = await openFilledDatabase();
  await saveGround(database);
  live = databaseLiveFeed(database, () => undefined);
  server = await startServer(createTestApp(database, { live }).app, { port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const one of opened.splice(0)) one.abort();
});
afterAll(async () => {
  live.close();
  await server.close();
  await closeDatabase(database);
});

/** Listens, and gives the next message or line of the stream each time; null at its end. */
async function listen(query = '', headers: Record<string, string> = {}) {
  const stop = new AbortController();
  opened.push(stop);
  const reply = await fetch(`${server.address}/api/v1/live${query}`, {
    headers: { Accept: 'text/event-stream', ...headers },
    signal: stop.signal,
  });
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | null> => {
    while (!text.includes('\n\n')) {
      const part = await reader?.read();
      if (!part || part.done) return null;
      text += part.value;
    }
    const end = text.indexOf('\n\n');
    const block = text.slice(0, end);
    text = text.slice(end + 2);
    return block;
  };
  const message = async (): Promise<{ id: string; data: LiveMessage }> => {
    const block = (await next()) ?? '';
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    expect(field('event')).toBe('change');
    return { id: field('id'), data: LiveMessageSchema.parse(JSON.parse(field('data'))) };
  };
  return { reply, next, message };
}

describe('listening to changes', () => {
  it('begins with the version that stands, kept by no cache and under the policy of data', async () => {
    const { reply, next, message } = await listen();
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('etag')).toBeNull();
    expect(reply.headers.get('content-encoding')).toBeNull();
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await next()).toBe('retry: 5000');
    const version = await readDataVersion(database);
    expect(await message()).toEqual({ id: String(version), data: { version, changes: [], newEvents: [] } });
  });

  it('tells all who listen of a story that another program stored, and who comes back of what was missed', async () => {
    const [one, other] = [await listen(), await listen()];
    for (const each of [one, other]) await each.next();
    const { data: first } = await one.message();
    await other.message();
    await saveStory(database, articleOf('live-1', '2024-01-22'));
    live.look();
    const [told, toldToo] = [await one.message(), await other.message()];
    const isStory = expect.objectContaining({ kind: 'story', instrumentId: hynix, items: 1 });
    expect(told.data.changes).toContainEqual(isStory);
    expect(told.data.newEvents).toEqual([expect.stringContaining(hynix)]);
    expect(toldToo).toEqual(told);
    const once = await fetch(`${server.address}/api/v1/changes?since=${first.version}`);
    expect(once.headers.get('cache-control')).toBe('private, no-cache');
    expect(await once.json()).toEqual(told.data);
    const present = await (await fetch(`${server.address}/api/v1/changes`)).json();
    expect(present).toEqual({ version: told.data.version, changes: [], newEvents: [] });
    const back = await listen('', { 'Last-Event-ID': String(first.version) });
    await back.next();
    expect(await back.message()).toEqual(told);
    const asked = await listen(`?since=${first.version}`);
    await asked.next();
    expect(await asked.message()).toEqual(told);
  });

  it('is told at once of what this server itself has written', async () => {
    const { next, message } = await listen();
    await next();
    await message();
    await replacePriceEvents(database, instrumentId('KRX:000660'), []);
    await fetch(`${server.address}/api/v1/articles`, { method: 'POST', headers: adminHeaders, body: '{}' });
    expect((await message()).data.changes).toEqual([]);
  });

  it('gives a sign of life that a page can see', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { app } = createTestApp(database, { live });
      const reply = await app.request('/api/v1/live');
      const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('event: change')) text += (await reader?.read())?.value ?? '';
      vi.advanceTimersByTime(LIVE_BEAT_SECONDS * 1000);
      while (!text.includes('event: beat')) text += (await reader?.read())?.value ?? '';
      expect(text).toMatch(/event: beat\ndata: ?\n\n$/);
      await reader?.cancel();
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses a query that it does not know', async () => {
    const reply = await fetch(`${server.address}/api/v1/live?since=x`);
    expect(reply.status).toBe(400);
    expect(ProblemSchema.parse(await reply.json()).errors?.[0]?.parameter).toBe('since');
  });
});

describe('a feed', () => {
  const feedOf = (given: Partial<Parameters<typeof createLiveFeed>[0]> = {}) =>
    createLiveFeed({
      version: () => Promise.resolve(3),
      changesSince: (version) =>
        Promise.resolve({ version: 3, changes: version === 3 ? [] : null, newEvents: [] }),
      ...{ pause: 60_000, most: 2, failed: () => undefined },
      ...given,
    });
  const silent = { hear: () => undefined, end: () => undefined };

  it('takes as many as it may, and another when one has left', () => {
    const feed = feedOf();
    const leave = feed.subscribe(null, silent);
    expect(feed.subscribe(null, silent)).not.toBeNull();
    expect(feed.subscribe(null, silent)).toBeNull();
    leave?.();
    expect(feed.subscribe(null, silent)).not.toBeNull();
    feed.close();
  });

  it('reads what changed once for all who were told the same, and goes on after a failure', async () => {
    let [reads, fails] = [0, 0];
    const feed = feedOf({
      version: () => (fails === 0 ? Promise.reject(new Error('locked')) : Promise.resolve(3)),
      changesSince: (version) => {
        reads += 1;
        return Promise.resolve({ version: 3, changes: version === 2 ? null : [], newEvents: [] });
      },
      failed: () => {
        fails += 1;
      },
    });
    const heard: LiveMessage[] = [];
    const hear = (message: LiveMessage) => heard.push(message);
    feed.subscribe(2, { ...silent, hear });
    feed.subscribe(2, { ...silent, hear });
    await expect.poll(() => fails).toBe(1);
    feed.look();
    await expect
      .poll(() => heard)
      .toEqual([
        { version: 3, changes: null, newEvents: [] },
        { version: 3, changes: null, newEvents: [] },
      ]);
    expect(reads).toBe(1);
    feed.close();
  });

  it('ends all streams when it is closed, so that the server can stop', async () => {
    const ended: string[] = [];
    const feed = feedOf();
    feed.subscribe(null, { ...silent, end: () => ended.push('a') });
    feed.close();
    expect(ended).toEqual(['a']);
    expect(feed.subscribe(null, silent)).toBeNull();
    const own = databaseLiveFeed(database, () => undefined);
    const other = await startServer(createTestApp(database, { live: own }).app, {
      ...{ port: 0, host: '127.0.0.1' },
    });
    const reply = await fetch(`${other.address}/api/v1/live`);
    const text = reply.text();
    own.close();
    await other.close();
    expect(await text).toContain('retry: 5000');
  });
});

it('a page that is closed leaves its place to another', async () => {
  const one = createLiveFeed({
    version: () => readDataVersion(database),
    changesSince: (version) => Promise.resolve({ version, changes: [], newEvents: [] }),
    ...{ pause: 60_000, most: 1, failed: () => undefined },
  });
  const only = await startServer(createTestApp(database, { live: one }).app, { port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  await fetch(`${only.address}/api/v1/live`, { signal: stop.signal });
  const refused = await fetch(`${only.address}/api/v1/live`);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(ProblemSchema.parse(await refused.json()).detail).toContain('/api/v1/changes');
  stop.abort();
  const again = async () => {
    const reply = await fetch(`${only.address}/api/v1/live`, { signal: AbortSignal.timeout(5_000) });
    await reply.body?.cancel();
    return reply.status;
  };
  await expect.poll(again).toBe(200);
  one.close();
  await only.close();
});
