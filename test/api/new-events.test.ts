import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseLiveFeed } from '../../server/app/database-live-feed.ts';
import type { LiveFeed } from '../../server/http/live-feed.ts';
import { MOST_STREAMS } from '../../server/http/stream-places.ts';
import { readDataVersion } from '../../server/store/data-version.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { type NewEvents, NewEventsSchema } from '../../shared/schemas/new-events.ts';
import { articleOf, hynix, saveGround, saveStory } from '../unit/store/sample.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const path = '/api/v1/events/live';
const mine = `${path}?instrument=${encodeURIComponent(hynix)}`;
let database: Database;
let live: LiveFeed;
let app: ReturnType<typeof createTestApp>['app'];
const readers: ReadableStreamDefaultReader<string>[] = [];

beforeAll(async () => {
  database = await openFilledDatabase();
  await saveGround(database);
  live = databaseLiveFeed(database, () => undefined);
  app = createTestApp(database, { live }).app;
});
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.cancel();
});
afterAll(async () => {
  live.close();
  await closeDatabase(database);
});

/** Listens; gives the next block of the stream at each call. */
async function listen(address: string, headers: Record<string, string> = {}) {
  const reply = await app.request(address, { headers });
  expect(reply.status).toBe(200);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('the reply has no body');
  readers.push(reader);
  let text = '';
  return async (): Promise<string> => {
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
    const end = text.indexOf('\n\n') + 2;
    const block = text.slice(0, end);
    text = text.slice(end);
    return block;
  };
}

function eventsOf(block: string): NewEvents {
  expect(block).toContain('event: events\n');
  return NewEventsSchema.parse(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? ''));
}

const idOf = (block: string) => /^id: (\d+)$/m.exec(block)?.[1] ?? '';

describe('following events', () => {
  it('tells of the companies and conditions that were asked for, and moves on past the rest', async () => {
    const [next, other, results] = await Promise.all([
      listen(mine),
      listen(`${path}?instrument=KRX:005930`),
      listen(`${mine}&kind=results`),
    ]);
    const start = String(await readDataVersion(database));
    for (const each of [next, other, results]) {
      expect(await each()).toBe('retry: 5000\n\n');
      expect(await each()).toBe(`id: ${start}\n\n`);
    }
    await saveStory(database, articleOf('follow-1', '2024-01-22'));
    live.look();
    const told = eventsOf(await next());
    expect(told.complete).toBe(true);
    expect(told.rows.map(({ event }) => event.instrumentId)).toEqual([hynix]);
    for (const each of [other, results]) expect(await each()).toBe(`id: ${told.version}\n\n`);
  });

  it('loses nothing to a break: who comes back is told what came in between, once', async () => {
    const before = await readDataVersion(database);
    await saveStory(database, articleOf('follow-2', '2024-01-23'));
    await saveStory(database, articleOf('follow-3', '2024-01-24'));
    const next = await listen(`${mine}&since=1`, { 'Last-Event-ID': String(before) });
    await next();
    const block = await next();
    const { rows, version } = eventsOf(block);
    expect(rows.map(({ headline }) => headline.id).toSorted()).toEqual(['follow-2', 'follow-3']);
    expect(idOf(block)).toBe(String(version));
    const again = await listen(mine, { 'Last-Event-ID': idOf(block) });
    await again();
    await saveStory(database, articleOf('follow-4', '2024-01-25'));
    live.look();
    expect(eventsOf(await again()).rows.map(({ headline }) => headline.id)).toEqual(['follow-4']);
  });

  it('says that the list has to be read where the version is of another database', async () => {
    const next = await listen(`${mine}&since=${Number.MAX_SAFE_INTEGER}`);
    await next();
    expect(eventsOf(await next())).toMatchObject({ rows: [], complete: false });
  });

  it('takes no condition that an event to come cannot have', async () => {
    const problem = await readProblem(await app.request(`${mine}&from=2024-01-01`), 400);
    expect(problem.errors).toEqual([{ parameter: 'from', message: expect.any(String) }]);
  });
});

describe('the places of the streams', () => {
  it('are not all taken by one caller, and the operator is not counted', async () => {
    for (let at = 0; at < MOST_STREAMS; at++) await listen(at % 2 === 0 ? path : '/api/v1/live');
    const refused = await app.request(path);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await readProblem(refused, 429)).detail).toContain('20 streams are open');
    await listen(path, { Authorization: adminHeaders.Authorization });
    await readers[0]?.cancel();
    await listen(path);
  });

  it('are not taken by a HEAD, whose stream nobody would end', async () => {
    for (let at = 0; at <= MOST_STREAMS; at++) {
      const reply = await app.request(path, { method: 'HEAD' });
      expect(reply.headers.get('content-type')).toBe('text/event-stream');
    }
    await listen(path);
  });
});
