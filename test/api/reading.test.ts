import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { ArticleListReplySchema, ArticleReplySchema } from '../../shared/schemas/article-reply.ts';
import { ClaimListReplySchema } from '../../shared/schemas/claim-reply.ts';
import { CompanyEventsReplySchema, EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { InstrumentReplySchema, InstrumentSearchReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openFilledDatabase();
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const reply = await app.request(path);
  expect(reply.status, await reply.clone().text()).toBe(200);
  expect(reply.headers.get('content-type')).toBe('application/json');
  return schema.parse(await reply.json());
}

describe('reading', () => {
  it('tells what the server is showing', async () => {
    expect(await read('/api/v1/state', ServiceStateReplySchema)).toEqual({
      mode: 'serve',
      version: '0.0.0-test',
      audience: 'public',
      now: testNow,
      demoAsOf: null,
      firstInstrumentId: 'KRX:000660',
      contact: null,
      priceSources: [
        { id: 'test-prices', name: 'Prices by hand', attribution: 'Written for the tests', link: null },
      ],
      dataVersion: expect.any(Number),
      counts: { instruments: 3, instrumentsWithPrices: 1, articles: 1, events: 1, claims: 1 },
    });
  });

  it.each(['SK하이닉스', 'hynix', '000660'])('finds an instrument by %s', async (query) => {
    const path = `/api/v1/instruments?query=${encodeURIComponent(query)}`;
    const { instruments } = await read(path, InstrumentSearchReplySchema);
    expect(instruments.map(({ id, eventCount, hasPrices }) => ({ id, eventCount, hasPrices }))).toEqual([
      { id: 'KRX:000660', eventCount: 1, hasPrices: true },
    ]);
  });

  it('gives one instrument with its newest bar', async () => {
    const reply = await read('/api/v1/instruments/KRX%3A000660', InstrumentReplySchema);
    expect(reply.instrument.nameKorean).toBe('SK하이닉스');
    expect(reply.sectorEnglish).toBe('Manufacture of semiconductors');
    expect(reply.last?.close).toBe(142600);
    expect(reply.last?.change).toBeCloseTo(0.0092, 4);
  });

  it('takes an encoded slash as part of the id', async () => {
    const reply = await read('/api/v1/instruments/XNYS%3ABRK%2FB', InstrumentReplySchema);
    expect(reply.instrument.id).toBe('XNYS:BRK/B');
    expect(reply).not.toHaveProperty('sectorEnglish');
    expect(reply.last).toBeNull();
    const events = await read('/api/v1/instruments/XNYS%3ABRK%2FB/events', CompanyEventsReplySchema);
    expect(events).toEqual({ instrumentId: 'XNYS:BRK/B', events: [], undated: [] });
  });

  it('gives prices as column arrays', async () => {
    const reply = await read('/api/v1/instruments/KRX%3A000660/prices', PriceSeriesReplySchema);
    expect(reply.dates).toEqual(['2024-01-18', '2024-01-19', '2024-01-22']);
    expect(reply.close).toEqual([137000, 141300, 142600]);
    expect(reply.events.map((event) => event.kind)).toEqual(['gap']);
    expect(reply.source.name).toBe('Prices by hand');
    expect(reply.calendarConfirmedUntil).toMatch(/^20\d\d-12-31$/);
  });

  it('gives the prices of a range, both ends included', async () => {
    const path = '/api/v1/instruments/KRX%3A000660/prices?from=2024-01-19&to=2024-01-19';
    const reply = await read(path, PriceSeriesReplySchema);
    expect(reply.dates).toEqual(['2024-01-19']);
    expect(reply.lastSession).toBe('2024-01-22');
  });

  it('shows at a moment only what was known by then', async () => {
    const asOf = 'asOf=2024-01-22T06:00:00.000Z';
    const prices = await read(`/api/v1/instruments/KRX%3A000660/prices?${asOf}`, PriceSeriesReplySchema);
    expect(prices.dates).toEqual(['2024-01-18', '2024-01-19']);
    const events = await read(`/api/v1/instruments/KRX%3A000660/events?${asOf}`, CompanyEventsReplySchema);
    expect(events.events).toEqual([]);
  });

  it('gives the news events of a company with claims and evidence', async () => {
    const { events } = await read('/api/v1/instruments/KRX%3A000660/events', CompanyEventsReplySchema);
    expect(events).toHaveLength(1);
    expect(events[0]?.event.relation).toBe('reports');
    expect(events[0]?.verdicts).toEqual({ verified: 1, contradicted: 0, pending: 0, unverifiable: 0 });
    expect(events[0]?.mentions[0]?.evidence[0]?.feature).toBe('exactName');
  });

  it('lists events, and filters them', async () => {
    const all = await read('/api/v1/events', EventListReplySchema);
    expect(all.rows.map((row) => row.headline.title)).toEqual(['SK hynix rises']);
    const verified = await read(
      '/api/v1/events?verdict=verified&instrument=KRX%3A000660',
      EventListReplySchema,
    );
    expect(verified.total).toBe(1);
    const contradicted = await read('/api/v1/events?verdict=contradicted', EventListReplySchema);
    expect(contradicted).toEqual({ rows: [], total: 0, moreThanTotal: false, nextCursor: null });
  });

  it('lists articles, and gives one with what was found in it', async () => {
    const { articles } = await read('/api/v1/articles', ArticleListReplySchema);
    expect(articles.map(({ id, verdicts }) => [id, verdicts.verified])).toEqual([['article-1', 1]]);
    const one = await read('/api/v1/articles/article-1', ArticleReplySchema);
    expect(one.article.sourceName).toBe('Stories by hand');
    expect(one.revisions).toMatchObject([{ sequence: 1, title: 'SK hynix rises', changes: [] }]);
    expect([one.firstReport, one.echoes, one.reusedEntry]).toEqual([null, [], []]);
    expect(articles[0]?.echoOf).toBeNull();
    expect(one.mentions[0]?.instrumentNameEnglish).toBe('SK hynix');
    expect(one.claims[0]?.quote).toBe('142,600 won');
  });

  it('lists claims', async () => {
    const { rows } = await read('/api/v1/claims?kind=close', ClaimListReplySchema);
    expect(rows.map(({ claim, article }) => [claim.verdict, article.id])).toEqual([
      ['verified', 'article-1'],
    ]);
  });

  it.each([
    ['/api/v1/instruments/KRX%3A999999', 'No instrument has the id KRX:999999.'],
    ['/api/v1/instruments/KRX%3A999999/prices', 'No instrument has the id KRX:999999.'],
    ['/api/v1/instruments/KRX%3A999999/events', 'No instrument has the id KRX:999999.'],
    ['/api/v1/instruments/XNYS%3ABRK%2FB/prices', 'No prices are stored for XNYS:BRK/B.'],
    ['/api/v1/articles/nothing', 'No article has the id nothing.'],
    ['/api/nothing', 'Nothing is at /api/nothing.'],
    ['/api', 'Nothing is at /api.'],
  ])('has nothing at %s', async (path, detail) => {
    const problem = await readProblem(await app.request(path), 404);
    expect(problem.detail).toBe(detail);
  });

  it.each([
    ['/api/v1/instruments/hynix', ['id']],
    ['/api/v1/instruments/KRX%3A000660/prices?from=2024-02-30', ['from']],
    ['/api/v1/instruments/KRX%3A000660/prices?from=2024-02-01&to=2024-01-01', ['from']],
    ['/api/v1/events?limit=0&verdict=true&colour=red', ['verdict', 'limit', 'colour']],
    ['/api/v1/claims?kind=close&kind=open', ['kind']],
    ['/api/v1/articles?asOf=yesterday', ['asOf']],
    ['/api/v1/events?cursor=nonsense', ['cursor']],
    ['/api/v1/claims?cursor=nonsense', ['cursor']],
    ['/api/v1/articles?cursor=nonsense', ['cursor']],
  ])('names each bad parameter of %s', async (path, parameters) => {
    const problem = await readProblem(await app.request(path), 400);
    expect(problem.errors?.map((error) => error.parameter)).toEqual(parameters);
    for (const error of problem.errors ?? []) expect(problem.detail).toContain(error.message);
  });

  it('answers HEAD as GET without a body', async () => {
    const reply = await app.request('/api/v1/events', { method: 'HEAD' });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe('');
  });
});
