import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveRawDocument } from '../../server/store/raw-documents.repository.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { MarketCollectionReplySchema } from '../../shared/schemas/market-collection-reply.ts';
import { MarketSessionListReplySchema } from '../../shared/schemas/market-session-list.ts';
import { MarketSessionReplySchema } from '../../shared/schemas/market-session-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { addKrxShare, addSources, friday, monday } from '../support/market-session-fixture.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { articleOf, claimOf, eventOf, mentionOf, page, saveStory, sources } from '../unit/store/sample.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

const withPostgres = hasPostgres();
const now = instantUtc('2024-01-22T07:30:00.000Z');
const quiet = { deviations: 0.4, moved: false, usualVolume: 500 };
const moved = { deviations: 2.6, moved: true, usualVolume: 400 };

/** Monday: five shares with bars, one halted, one split, one of which there are only stories, an index; three feeds. */
async function fill(database: Database): Promise<void> {
  await migrateToLatest(database);
  await addSources(database);
  for (const source of sources) await saveSource(database, source);
  await saveRawDocument(database, page.document, page.bytes);
  await addKrxShare(database, 'KS11', { kind: 'index', close: 102 });
  const up = await addKrxShare(database, '100001', { close: 112, move: moved, events: [{}] });
  const within = await addKrxShare(database, '100002', { close: 103, move: quiet });
  await addKrxShare(database, '100003', { close: 94, move: { ...moved, deviations: -3.1 } });
  await addKrxShare(database, '100004', { close: 101, move: quiet });
  await addKrxShare(database, '100005', {
    close: 100,
    bar: { halted: true, volume: 0, open: null, high: null, low: null },
    move: { deviations: null, moved: null, usualVolume: null },
    events: [{ kind: 'halt', value: null, basis: 'noTrading', resolution: 'open', reason: 'No trading.' }],
  });
  await addKrxShare(database, '100006', {
    close: 50,
    bar: { suspectedSplit: true },
    move: { deviations: null, moved: null, usualVolume: null },
  });
  const untraded = await addKrxShare(database, '100007');
  await addKrxShare(database, '500001', {
    close: 104,
    market: 'XKOS',
    move: { deviations: null, moved: null, usualVolume: 900 },
  });
  const story = articleOf('story', monday);
  const differs = { instrumentId: up, verdict: 'contradicted', reason: 'differs' } as const;
  await saveStory(database, story, {
    mentions: [mentionOf(up), mentionOf(within), mentionOf(untraded)],
    claims: [claimOf(story, 1, differs), claimOf(story, 2, { instrumentId: up })],
    events: [up, within, untraded].map((instrumentId) => eventOf(story, { instrumentId })),
  });
  const late = articleOf('late', monday, { knownAt: instantUtc('2024-01-22T07:20:00.000Z') });
  await saveStory(database, late, {
    mentions: [mentionOf(up)],
    claims: [],
    events: [eventOf(late, { instrumentId: up, kind: 'deal', role: 'mentioned' })],
  });
}

function sessionsOn(open: () => Promise<Database>): void {
  let database: Database;
  let app: ReturnType<typeof createTestApp>['app'];
  beforeAll(async () => {
    database = await open();
    await fill(database);
    app = createTestApp(database, { now: () => now }).app;
  }, 60_000);
  afterAll(async () => {
    if (database) await closeDatabase(database);
  });

  async function read(path: string): Promise<unknown> {
    const reply = await app.request(`/api/v1/${path}`);
    expect(reply.status, await reply.clone().text()).toBe(200);
    return reply.json();
  }
  const session = async (query = '') =>
    MarketSessionReplySchema.parse(await read(`markets/XKRX/sessions/${monday}${query}`));
  const groups = async (query = '') =>
    Object.fromEntries(
      (await session(query)).groups
        .filter(({ total }) => total > 0)
        .map(({ group, rows }) => [group, rows.map((row) => row.instrumentId)]),
    );

  it('puts every share with a bar or a story into one group, those that moved most first', async () => {
    expect(await groups()).toEqual({
      movedWithStory: ['KRX:100001'],
      storyWithinUsual: ['KRX:100002'],
      movedWithoutStory: ['KRX:100003'],
      storyNotJudged: ['KRX:100007'],
      notJudged: ['KRX:500001', 'KRX:100005', 'KRX:100006'],
      quiet: ['KRX:100004'],
    });
  });

  it('tells a share with its change, that of its index, its volume, its story and what came of its numbers', async () => {
    const { groups: told, indices, basis } = await session();
    expect(told[0]?.rows[0]).toMatchObject({
      instrumentId: 'KRX:100001',
      close: 112,
      priceSource: 'KRX daily bars',
      change: 112 / 100 - 1,
      lessIndex: 112 / 100 - 1 - (102 / 100 - 1),
      deviations: 2.6,
      volumeRatio: 2.5,
      notJudged: null,
      priceEvents: ['high52w'],
      story: {
        kind: 'price',
        headline: { id: 'story' },
        articleCount: 2,
        knownAt: '2024-01-22T07:20:00.000Z',
        verdicts: { verified: 1, contradicted: 1, pending: 0, unverifiable: 0 },
      },
    });
    expect(indices).toEqual([{ instrumentId: 'KRX:KS11', mic: 'XKRX', close: 102, change: 102 / 100 - 1 }]);
    expect(basis).toEqual({ deviations: 2, sessions: 60, withoutHistory: 0.1 });
  });

  it('says why a move cannot be judged', async () => {
    const rows = (await session()).groups.flatMap((group) => group.rows);
    const reasons = rows.flatMap(({ instrumentId, notJudged, change }) =>
      notJudged === null ? [] : [[instrumentId, notJudged, change === null]],
    );
    expect(reasons).toEqual([
      ['KRX:100007', 'noSeries', true],
      ['KRX:500001', 'noHistory', false],
      ['KRX:100005', 'halted', true],
      ['KRX:100006', 'inDoubt', true],
    ]);
    const { coverage } = await session();
    expect(coverage).toEqual({ listed: 8, withBar: 7, halted: 1, inDoubt: 1, withoutHistory: 1 });
  });

  it('marks every change, with the stories', async () => {
    const { marks, spread, storiesKnownAt } = await session();
    expect(marks.map(({ instrumentId, story }) => [instrumentId, story])).toEqual([
      ['KRX:100003', null],
      ['KRX:100004', null],
      ['KRX:100002', { kind: 'price', relation: 'reports', differs: false }],
      ['KRX:500001', null],
      ['KRX:100001', { kind: 'price', relation: 'reports', differs: true }],
    ]);
    expect(spread.counts).toEqual([]);
    expect(storiesKnownAt[0]).toBe('2024-01-22T07:20:00.000Z');
  });

  it('knows no story and no bar before they were known', async () => {
    expect(await groups('?asOf=2024-01-22T06:29:59.999Z')).toEqual({});
    const early = await session('?asOf=2024-01-22T07:10:00.000Z');
    expect(early.groups[0]?.rows[0]?.story).toMatchObject({ articleCount: 1 });
  });

  it('is narrowed to some shares, group by group and page by page', async () => {
    expect(await groups('?instruments=KRX:100003,KRX:100005,KRX:100007')).toEqual({
      movedWithoutStory: ['KRX:100003'],
      storyNotJudged: ['KRX:100007'],
      notJudged: ['KRX:100005'],
    });
    const [first] = (await session('?group=notJudged&limit=2')).groups;
    expect(first).toMatchObject({
      total: 3,
      rows: [{ instrumentId: 'KRX:500001' }, { instrumentId: 'KRX:100005' }],
    });
    const cursor = encodeURIComponent(first?.nextCursor ?? '');
    const [second] = (await session(`?group=notJudged&limit=2&cursor=${cursor}`)).groups;
    expect(second).toMatchObject({ rows: [{ instrumentId: 'KRX:100006' }], nextCursor: null });
  });

  it('lists the sessions in figures, up to the newest that has something', async () => {
    const list = MarketSessionListReplySchema.parse(await read('markets/XKRX/sessions?limit=3'));
    expect(list).toMatchObject({ indexId: 'KRX:KS11', current: monday, newest: monday });
    expect(list.sessions).toEqual([
      expect.objectContaining({ date: '2024-01-18', shares: 0, moved: 0, withStory: 0, indexChange: null }),
      expect.objectContaining({ date: friday, shares: 7, moved: 0, withStory: 0, newestStoryKnownAt: null }),
      {
        ...{
          date: monday,
          shares: 7,
          moved: 2,
          withStory: 3,
          newestStoryKnownAt: '2024-01-22T07:20:00.000Z',
        },
        indexChange: 102 / 100 - 1,
      },
    ]);
    const before = MarketSessionListReplySchema.parse(
      await read('markets/XKRX/sessions?limit=3&asOf=2024-01-22T06:00:00.000Z'),
    );
    expect(before).toMatchObject({ current: friday, newest: friday });
    const none = await read('markets/XNYS/sessions');
    expect(none).toMatchObject({ sessions: [], current: null, newest: null });
  });

  it('tells no news, not collected and down apart, and what of the session was missed', async () => {
    const reply = MarketCollectionReplySchema.parse(await read(`collection?calendar=XKRX&session=${monday}`));
    const [from, to] = ['2024-01-19T06:30:00.000Z', now];
    expect(reply).toMatchObject({ from, to, whole: 1, partly: 1, never: 1 });
    const standing = new Map(reply.news.map((source) => [source.id, source]));
    expect(standing.get('feed-up')).toMatchObject({
      state: 'collected',
      newStories: 2,
      missed: [],
      downSince: null,
    });
    expect(standing.get('feed-down')).toMatchObject({
      state: 'down',
      lastSuccessAt: '2024-01-22T00:00:00.000Z',
      downSince: '2024-01-22T01:12:00.000Z',
      failure: 'httpStatus',
      nextTryAt: '2024-01-22T15:12:00.000Z',
      missed: [{ from: '2024-01-22T00:00:00.000Z', to }],
    });
    expect(standing.get('feed-never')).toMatchObject({
      state: 'notTried',
      newStories: 0,
      missed: [{ from, to }],
    });
    expect(standing.get('files')).toMatchObject({ state: 'byHand', newStories: null, missed: null });
    expect(reply.prices).toEqual([
      { id: 'krx-prices', name: 'KRX daily bars', series: 8, reaching: 8, newestSession: monday },
    ]);
    const before = MarketCollectionReplySchema.parse(
      await read(`collection?calendar=XKRX&session=${monday}&asOf=2024-01-22T00:30:00.000Z`),
    );
    expect(before.news.find(({ id }) => id === 'feed-down')).toMatchObject({
      state: 'collected',
      missed: [],
    });
  });

  it('refuses what it does not understand by name, and a day that is no session', async () => {
    for (const [path, parameter] of [
      [`markets/XKRX/sessions/${monday}?colour=red`, 'colour'],
      [`markets/XKRX/sessions/${monday}?group=loud`, 'group'],
      [`markets/XKRX/sessions/${monday}?group=quiet&cursor=nonsense`, 'cursor'],
      ['markets/XKRX/sessions?to=2024-02-30', 'to'],
      [`collection?calendar=XLON&session=${monday}`, 'calendar'],
    ]) {
      const problem = await readProblem(await app.request(`/api/v1/${path}`), 400);
      expect(JSON.stringify(problem)).toContain(parameter);
    }
    for (const path of ['markets/XKRX/sessions/2024-01-21', 'collection?calendar=XKRX&session=2024-01-21'])
      await readProblem(await app.request(`/api/v1/${path}`), 404);
  });
}

describe('the sessions of a market on SQLite', () => sessionsOn(() => openDatabase(':memory:')));

describe.skipIf(!withPostgres)('the sessions of a market on PostgreSQL', () => {
  let server: TestPostgres;
  afterAll(() => server?.stop(), 60_000);
  sessionsOn(async () => {
    server = await startPostgres();
    return openDatabase(await server.createMigratedDatabase());
  });
});
