import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROWS_AT_ONCE } from '../../server/http/csv-pages.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { articleOf, claimOf, eventOf, saveGround, saveStory } from '../unit/store/sample.ts';
import { openFilledDatabase } from './filled-database.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openFilledDatabase();
  await saveGround(database);
  for (const [at, kind] of (['price', 'deal', 'results'] as const).entries()) {
    const article = articleOf(`more-${at}`, `2024-01-1${5 + at}`, { title: `=cmd|${kind}` });
    await saveStory(database, article, {
      claims: [claimOf(article, 1)],
      events: [eventOf(article, { kind })],
    });
  }
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

async function fileOf(query: string): Promise<{ text: string; rows: Record<string, string>[] }> {
  const reply = await app.request(`/api/v1/events.csv${query}`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="newstape-events.csv"');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
  return { text, rows: parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) };
}

describe('the file of events', () => {
  it('holds every event that the filter leaves, in the order of the list, the citation first', async () => {
    const { text, rows } = await fileOf('?kind=price,results&order=oldest');
    expect(text.startsWith('\ufeffsource,basis,asOf,address,instrumentId,')).toBe(true);
    const reply = await app.request('/api/v1/events?kind=price,results&order=oldest&limit=1');
    const { total } = EventListReplySchema.parse(await reply.json());
    expect(rows).toHaveLength(total);
    expect(rows.map(({ session }) => session)).toEqual(rows.map(({ session }) => session).toSorted());
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['price', 'results']));
  });

  it('runs nothing in a spreadsheet, and leads from each row to its event as it was known then', async () => {
    const { rows } = await fileOf('?kind=deal');
    const [row] = rows;
    expect(row?.headline).toBe("'=cmd|deal");
    const address = new URL(row?.address ?? '');
    expect(address.pathname).toBe(`/company/${encodeURIComponent(row?.instrumentId ?? '')}`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ event: eventOf(articleOf('more-1', '2024-01-16')).key, asOf: row?.asOf },
    });
  });

  it('stands at the moment that is asked for', async () => {
    const asOf = '2024-01-15T23:00:00.000Z';
    const { rows } = await fileOf(`?kind=price,deal,results&asOf=${asOf}`);
    expect(rows.map(({ session }) => session)).toEqual(['2024-01-15']);
    expect(rows[0]?.asOf).toBe(asOf);
  });

  it('goes past one page of the store', async () => {
    const keys = Array.from({ length: ROWS_AT_ONCE + 5 }, (_, at) => `many-${at}`);
    const [event, part] = [
      await database.selectFrom('news_event').selectAll().limit(1).executeTakeFirstOrThrow(),
      await database.selectFrom('news_event_article').selectAll().limit(1).executeTakeFirstOrThrow(),
    ];
    await database
      .insertInto('news_event')
      .values(keys.map((key) => ({ ...event, key, kind: 'filing' })))
      .execute();
    await database
      .insertInto('news_event_article')
      .values(keys.map((eventKey) => ({ ...part, eventKey })))
      .execute();
    const file = await fileOf('?kind=filing');
    expect(file.rows).toHaveLength(keys.length);
    expect(new Set(file.rows.map(({ address }) => address)).size).toBe(keys.length);
  });
});
