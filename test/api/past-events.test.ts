import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { type AroundEventReply, AroundEventReplySchema } from '../../shared/schemas/past-events-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { bundledSeries } from '../support/bundled-series.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let key = '';

/** The year of prices that the model is fitted on, and the sessions around 2024-01-22. */
async function savePrices(file: string) {
  const series = bundledSeries(file);
  const bars = series.bars.filter(
    (bar) => bar.sessionDate >= '2022-12-01' && bar.sessionDate <= '2024-01-31',
  );
  await storePriceSeries(
    { database, calendarOf: shippedCalendars },
    { ...series, sourceId: 'test-prices', bars },
    instantUtc('2024-03-01T00:00:00.000Z'),
  );
}

beforeAll(async () => {
  database = await openFilledDatabase();
  for (const file of ['KRX-000660', 'KRX-KS11']) await savePrices(file);
  app = createTestApp(database).app;
  const events = await app.request('/api/v1/instruments/KRX%3A000660/events');
  const EventsSchema = z.object({ events: z.array(z.object({ event: z.object({ key: z.string() }) })) });
  key = EventsSchema.parse(await events.json()).events[0]?.event.key ?? '';
});
afterAll(() => closeDatabase(database));

const addressOf = (of = key, id = 'KRX:000660') =>
  `/api/v1/instruments/${encodeURIComponent(id)}/events/${encodeURIComponent(of)}/around`;

async function read(query = ''): Promise<AroundEventReply> {
  const reply = await app.request(`${addressOf()}${query}`);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return AroundEventReplySchema.parse(await reply.json());
}

const KnownSchema = z.object({
  results: z.array(
    z.object({ event_date: z.string(), window: z.array(z.int()), AR: z.array(z.number()), beta: z.number() }),
  ),
});

describe('what a share did around an event', () => {
  it('is what numpy works out of the same prices', async () => {
    const text = readFileSync('test/oracle/krx_000660_event_study_dev.json', 'utf8');
    const known = KnownSchema.parse(JSON.parse(text)).results.find(
      ({ event_date, window }) => event_date === '2024-01-22' && window[0] === -5,
    );
    const reply = await read();
    expect(reply).toMatchObject({
      dayZero: '2024-01-22',
      relation: 'reports',
      chosenBy: 'price',
      benchmarkId: 'KRX:KS11',
      model: { sessions: 240, missing: null },
    });
    expect(reply.model.beta?.estimate).toBeCloseTo(known?.beta ?? Number.NaN, 9);
    for (const [at, session] of reply.sessions.entries()) {
      expect(session.abnormal).toBeCloseTo(known?.AR[at] ?? Number.NaN, 9);
    }
    expect(reply.past.own?.estimate).toBeCloseTo(-0.0801, 4);
    expect(reply.past).toMatchObject({ events: [], mean: null, dropped: [], apart: [] });
  });

  it('tells nothing that was not known at the moment asked for', async () => {
    const reply = await read('?asOf=2024-01-23T12:00:00.000Z');
    expect(reply.asOf).toBe('2024-01-23T12:00:00.000Z');
    expect(reply.sessions.map(({ missing }) => missing)).toEqual([
      ...Array(7).fill(null),
      ...Array(4).fill('notYet'),
    ]);
    expect(reply.past).toMatchObject({ own: null, ownMissing: 'notYet' });
    expect((await app.request(`${addressOf()}?asOf=2024-01-22T06:00:00.000Z`)).status).toBe(404);
  });

  it('is not sent again while the data stand', async () => {
    const tag = (await app.request(addressOf())).headers.get('etag') ?? '';
    expect((await app.request(addressOf(), { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('says in one sentence what it does not know', async () => {
    const unknown = await readProblem(await app.request(addressOf('nothing')), 404);
    expect(unknown.detail).toBe('No event of KRX:000660 has the key nothing.');
    await readProblem(await app.request(addressOf(key, 'KRX:999999')), 404);
    await readProblem(await app.request(`${addressOf()}?day=1`), 400);
  });
});
