import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { FilterOptionsReplySchema } from '../../shared/schemas/filter-options-reply.ts';
import { QuotesReplySchema } from '../../shared/schemas/quotes-reply.ts';
import { ResolvedNamesReplySchema } from '../../shared/schemas/resolved-names-reply.ts';
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

const bodyOf = async (path: string) => (await app.request(path)).json();

describe('the conditions of lists', () => {
  it.each([
    ['/api/v1/events?instrument=KRX:000660,hynix', 'instrument'],
    ['/api/v1/events?market=KOSPI', 'market'],
    ['/api/v1/events?reports=all', 'reports'],
    ['/api/v1/claims?language=fr', 'language'],
    ['/api/v1/claims?relation=after', 'relation'],
    ['/api/v1/claims.csv?market=', 'market'],
    ['/api/v1/events?kind=price,prices', 'kind'],
    ['/api/v1/claims?eventKind=close', 'eventKind'],
    ['/api/v1/events?verdict=underReview', 'verdict'],
    ['/api/v1/events.csv?source=a,,b', 'source'],
    ['/api/v1/events.csv?limit=5', 'limit'],
    ['/api/v1/events.csv?from=2024-02-01&to=2024-01-01', 'from'],
    ['/api/v1/quotes', 'instrument'],
    [
      `/api/v1/quotes?instrument=${Array.from({ length: 201 }, (_, at) => `XNAS:A${at}`).join(',')}`,
      'instrument',
    ],
    ['/api/v1/resolved-names?names=%0A', 'names'],
    ['/api/v1/events?mood=calm', 'mood'],
  ])('refuse what is none, and name it: %s', async (path, parameter) => {
    const problem = await readProblem(await app.request(path), 400);
    expect(JSON.stringify(problem)).toContain(parameter);
  });

  it('take several companies and markets, and give the same as a file', async () => {
    const query =
      'instrument=XNYS%3ABRK%2FB%2CKRX%3A000660&market=XKRX%2CXKOS&language=en&source=test-stories';
    const { total, rows } = EventListReplySchema.parse(await bodyOf(`/api/v1/events?${query}&reports=first`));
    expect([total, rows.length]).toEqual([1, 1]);
    const file = await (await app.request(`/api/v1/claims.csv?${query}&relation=reports`)).text();
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(await (await app.request('/api/v1/claims.csv?language=ko')).text()).not.toContain('142,600');
  });

  it('are told by name, and the replies have a tag', async () => {
    const { markets, sources } = FilterOptionsReplySchema.parse(await bodyOf('/api/v1/filter-options'));
    expect(markets.map(({ mic }) => mic)).toEqual(['XKRX', 'XNYS']);
    expect(sources).toEqual([{ id: 'test-stories', name: 'Stories by hand' }]);
    for (const path of ['filter-options', 'quotes?instrument=KRX:000660', 'resolved-names?names=hynix']) {
      const first = await app.request(`/api/v1/${path}`);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).not.toBe('');
      expect((await app.request(`/api/v1/${path}`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    }
  });
});

describe('quotes and names', () => {
  it('are one call for many companies, at a moment too', async () => {
    const path = '/api/v1/quotes?instrument=XNYS:BRK/B,KRX:000660,KRX:999999';
    const { quotes, unknown } = QuotesReplySchema.parse(await bodyOf(path));
    expect(quotes.map(({ instrument, last }) => [instrument.id, last?.close ?? null])).toEqual([
      ['XNYS:BRK/B', null],
      ['KRX:000660', 142600],
    ]);
    expect(unknown).toEqual(['KRX:999999']);
    const before = QuotesReplySchema.parse(await bodyOf(`${path}&asOf=2024-01-22T06:00:00.000Z`));
    expect(before.quotes[1]).toMatchObject({ last: { close: 141300 }, newestEvent: null });
  });

  it('stand for one company, or for none', async () => {
    const path = `/api/v1/resolved-names?names=${encodeURIComponent('brk/b\nSK hynix\nberk')}`;
    const { names } = ResolvedNamesReplySchema.parse(await bodyOf(path));
    expect(names.map(({ outcome, found }) => [outcome, found?.id ?? null])).toEqual([
      ['found', 'XNYS:BRK/B'],
      ['found', 'KRX:000660'],
      ['similar', null],
    ]);
  });
});
