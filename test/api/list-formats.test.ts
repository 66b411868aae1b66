import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { findSource, saveSource } from '../../server/store/sources.repository.ts';
import { ListedArticleSchema } from '../../shared/schemas/article-reply.ts';
import { ClaimListRowSchema } from '../../shared/schemas/claim-reply.ts';
import { EventListRowSchema } from '../../shared/schemas/event-reply.ts';
import { FoundInstrumentSchema, InstrumentSearchReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { PriceRowSchema } from '../../shared/schemas/price-series-reply.ts';
import { CITATION_COLUMNS } from '../../shared/units/csv-cell.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
beforeAll(async () => {
  database = await openFilledDatabase();
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

const get = (path: string, accept: string) => app.request(path, { headers: { Accept: accept } });

const prices = '/api/v1/instruments/KRX%3A000660/prices';
const lists = [
  ['/api/v1/events', EventListRowSchema, 1],
  ['/api/v1/claims', ClaimListRowSchema, 1],
  ['/api/v1/articles', ListedArticleSchema, 1],
  ['/api/v1/instruments', FoundInstrumentSchema, 3],
  [prices, PriceRowSchema, 3],
] as const;

describe.each(lists)('%s', (path, row, count) => {
  it('leaves as NDJSON, a row a line', async () => {
    const reply = await get(path, 'application/x-ndjson, application/json;q=0.5');
    expect(reply.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await reply.text()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => row.parse(JSON.parse(line)))).toHaveLength(count);
  });

  it('leaves as CSV, each row with its citation first', async () => {
    const reply = await get(path, 'text/csv');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(await reply.text(), { bom: true, columns: true });
    expect(rows).toHaveLength(count);
    for (const one of rows) {
      expect(Object.keys(one).slice(0, 4)).toEqual(CITATION_COLUMNS);
      expect(one).toMatchObject({ asOf: '2024-01-23T15:00:00.000Z' });
    }
  });

  it('is JSON to who accepts anything, and has a tag for each form', async () => {
    const types = ['*/*', 'text/html,*/*;q=0.8', 'application/x-ndjson', 'text/csv'];
    const replies = await Promise.all(types.map((type) => get(path, type)));
    expect(replies[0]?.headers.get('content-type')).toBe('application/json');
    expect(replies[1]?.headers.get('content-type')).toBe('application/json');
    const tags = replies.map(({ headers }) => headers.get('etag') ?? '');
    expect(new Set(tags).size).toBe(3);
    for (const { headers } of replies) expect(headers.get('vary')).toContain('Accept,');
    const known = { 'If-None-Match': tags.join(', ') };
    expect((await app.request(path, { headers: { ...known, Accept: 'text/csv' } })).status).toBe(304);
    const other = { 'If-None-Match': tags[0] ?? '', Accept: 'text/csv' };
    expect((await app.request(path, { headers: other })).status).toBe(200);
  });
});

it('a whole list has no pages', async () => {
  const problem = await readProblem(await get('/api/v1/events?limit=5', 'text/csv'), 400);
  expect(problem.detail).toBe('limit: text/csv sends every row and has no pages: leave it out');
});

it('a search goes on where its page ended, on the other keyboard too', async () => {
  for (const query of ['', 'k', 'ㅏ']) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const reply = await app.request(
        `/api/v1/instruments?query=${encodeURIComponent(query)}&limit=1${after}`,
      );
      const page = InstrumentSearchReplySchema.parse(await reply.json());
      seen.push(...page.instruments.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const whole = await app.request(`/api/v1/instruments?query=${encodeURIComponent(query)}`);
    const { instruments } = InstrumentSearchReplySchema.parse(await whole.json());
    expect(seen).toEqual(instruments.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(0);
  }
});

it('prices that terms keep back are refused as a table, which could not say why', async () => {
  const source = await findSource(database, 'test-prices');
  if (source === null) throw new Error('the source of the prices is missing');
  await saveSource(database, { ...source, redistribute: 'no' });
  const problem = await readProblem(await get(prices, 'text/csv'), 403);
  expect(problem.detail).toContain('Prices by hand keep the prices of KRX:000660 back');
  expect((await get(prices, 'application/json')).status).toBe(200);
  await saveSource(database, source);
});
