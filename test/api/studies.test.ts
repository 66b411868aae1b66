import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { saveArticles } from '../../server/store/articles.repository.ts';
import { raiseDataVersion, readDataVersion } from '../../server/store/data-version.ts';
import { replaceNewsEvents } from '../../server/store/news-events.repository.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { ArticleSchema } from '../../shared/schemas/article.ts';
import { NewsEventSchema } from '../../shared/schemas/news-event.ts';
import type { StudyDesignInput } from '../../shared/schemas/study-design.ts';
import {
  EventStudyReplySchema,
  type StudyReply,
  StudyReplySchema,
} from '../../shared/schemas/study-reply.ts';
import { StudyListReplySchema, StudyStateSchema } from '../../shared/schemas/study-request.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { bundledSeries } from '../support/bundled-series.ts';
import { noRunners } from '../support/no-runners.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { keptStudyId, studyRunnersHere } from '../support/study-runners-here.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const hynix = instrumentId('KRX:000660');

/** Stores the year of prices that models are fitted on, one close of them changed, as they were fetched on a day of March. */
async function savePrices(database: Database, file: string, day = 1, change = 0) {
  const series = bundledSeries(file);
  const bars = series.bars
    .filter((bar) => bar.sessionDate >= '2022-12-01' && bar.sessionDate <= '2024-01-31')
    .map((bar) => (bar.sessionDate === '2023-03-02' ? { ...bar, close: bar.close + change } : bar));
  await storePriceSeries(
    { database, calendarOf: shippedCalendars },
    { ...series, sourceId: 'test-prices', bars },
    instantUtc(`2024-03-0${day}T00:00:00.000Z`),
  );
}

const hash = createHash('sha256').update('SK hynix closed at 142,600 won, up 0.92%.').digest('hex');

interface Story {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly more?: object;
}

/** Stories about SK hynix that went before a session of it, or as told. */
const stories: readonly Story[] = [
  { id: 'contract-1', title: 'SK hynix wins a contract for memory', day: '2023-08-10' },
  { id: 'contract-2', title: 'Contract for SK hynix widened', day: '2023-09-12' },
  { id: 'contract-3', title: 'SK하이닉스 계약 연장', day: '2023-10-17' },
  { id: 'contract-4', title: 'SK hynix: third contract in a quarter', day: '2023-12-05' },
  { id: 'dispute', title: 'SK hynix in a dispute over a patent', day: '2023-12-06', more: { kind: 'other' } },
  { id: 'echo', title: 'Contract for SK hynix, again', day: '2023-09-12', more: { novelty: 'echo' } },
  {
    ...{ id: 'report', title: 'SK hynix shares up after contract', day: '2023-08-10' },
    more: { relation: 'reports', relationReason: 'tellsClose' },
  },
  {
    ...{ id: 'untimed', title: 'SK hynix signs a contract', day: '2023-11-14' },
    more: { relation: 'unclear', relationReason: 'timeUnknown', phase: 'unknown', reactionSessionDate: null },
  },
];

async function saveStory(database: Database, { id, title, day, more }: Story) {
  const knownAt = `${day}T00:30:00.000Z`;
  const article = ArticleSchema.parse({
    ...{ id, rawDocumentHash: hash, sourceId: 'test-stories', kind: 'article', parentArticleId: null },
    ...{ canonicalUrl: `https://news.example.org/${id}`, publisher: 'Example News', title },
    ...{ text: title, language: 'en', coverage: 'fullText', knownAt, note: null, extractorVersion: 1 },
    date: {
      ...{ date: day, publishedAt: knownAt, precision: 'minute', basis: 'publishedLine' },
      ...{ evidence: [], revised: null, conflicts: [] },
    },
  });
  const event = NewsEventSchema.parse({
    ...{ key: `${hynix}|${day}|${id}`, instrumentId: hynix, mic: 'XKRX', sessionDate: day },
    ...{ reactionSessionDate: day, phase: 'preOpen', kind: 'deal', relation: 'precedes' },
    ...{ relationReason: 'publishedBeforeOpen', novelty: 'first', role: 'subject', articleIds: [id] },
    ...{ benchmarkId: 'KRX:KS11', returns: [], eventVersion: 1, ...more },
  });
  await saveArticles(database, [article]);
  await replaceNewsEvents(database, id, [event]);
}

const KnownSchema = z.object({
  results: z.array(
    z.object({
      event_date: z.string(),
      window: z.array(z.int()),
      AR: z.array(z.number()),
      beta: z.number(),
    }),
  ),
});
const known = KnownSchema.parse(
  JSON.parse(readFileSync('test/oracle/krx_000660_event_study_dev.json', 'utf8')),
).results.find(({ event_date, window }) => event_date === '2024-01-22' && window[0] === -5);

const contracts: StudyDesignInput = {
  events: { source: 'stories', instruments: [hynix], kinds: ['deal'] },
  window: { from: 0, to: 1 },
};
const oneDay = (date: string) => ({
  source: 'given' as const,
  events: [{ instrumentId: hynix, date: sessionDate(date) }],
});

function rules(open: () => Promise<string>) {
  let database: Database;
  let app: ReturnType<typeof createTestApp>['app'];
  let studies: ReturnType<typeof studyRunnersHere>;

  beforeAll(async () => {
    database = await openFilledDatabase(await open());
    for (const file of ['KRX-KS11', 'KRX-000660']) await savePrices(database, file);
    for (const story of stories) await saveStory(database, story);
    studies = studyRunnersHere(database, () => testNow);
    app = createTestApp(database, { runners: { ...noRunners, studies } }).app;
  });
  afterAll(() => closeDatabase(database));

  const write = (path: string, body: object, method = 'POST') =>
    app.request(path, { method, headers: adminHeaders, body: JSON.stringify(body) });
  async function study(design: StudyDesignInput): Promise<StudyReply> {
    const id = await keptStudyId(studies, design);
    const reply = await app.request(`/api/v1/studies/${id}`);
    expect(reply.status).toBe(200);
    return StudyReplySchema.parse(await reply.json());
  }

  it('is asked for, waits, and is read under its id as long as the data stand', async () => {
    const asked = await write('/api/v1/studies', { design: contracts });
    expect(asked.status, await asked.clone().text()).toBe(202);
    expect(asked.headers.get('newstape-study-token')).toHaveLength(22);
    const { id } = StudyStateSchema.parse(await asked.json());
    expect(await keptStudyId(studies, contracts)).toBe(id);
    const again = await write('/api/v1/studies', { design: contracts });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ id, state: 'done' });
    const reply = await app.request(`/api/v1/studies/${id}`);
    const tag = reply.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    const unchanged = { headers: { 'If-None-Match': tag } };
    expect((await app.request(`/api/v1/studies/${id}`, unchanged)).status).toBe(304);
  });

  it('measures an event as numpy does', async () => {
    const reply = await study({ events: oneDay('2024-01-22'), window: { from: -5, to: 5 } });
    const { abnormal, cumulative } = reply.events[0] ?? {};
    expect(reply.offsets).toEqual({ from: -10, to: 5 });
    for (const [at, value] of (known?.AR ?? []).entries()) expect(abnormal?.[at + 5]).toBeCloseTo(value, 9);
    const sum = known?.AR.reduce((total, value) => total + value, 0) ?? Number.NaN;
    expect(cumulative?.estimate).toBeCloseTo(sum, 9);
    expect(reply).toMatchObject({ aggregate: null, sentence: { n: 1, mean: null, nDropped: 0 } });
    expect(reply.benchmarks).toMatchObject([
      { instrumentId: 'KRX:KS11', nameEnglish: 'KOSPI', events: 1, lastSession: '2024-01-31' },
    ]);
  });

  it('opens with the stories that came before the move, and counts those apart that did not', async () => {
    const reply = await study(contracts);
    expect(reply.sentence).toMatchObject({
      ...{ source: 'stories', kind: 'deal', relation: 'precedes', n: 4, nDropped: 1, companies: 1 },
      ...{ company: { nameEnglish: 'SK hynix' }, window: { from: 0, to: 1 } },
    });
    expect(reply).toMatchObject({ chosenBy: null, windowCut: null, pooled: false, timeUnknown: 0 });
    expect(reply.dropped.counts).toEqual([{ reason: 'sameStory', count: 1 }]);
    expect(reply.apart).toEqual([
      { relation: 'reports', timeUnknown: false, count: 1 },
      { relation: 'unclear', timeUnknown: true, count: 1 },
    ]);
    const sums = reply.events.map(({ cumulative }) => cumulative?.estimate ?? Number.NaN);
    const mean = sums.reduce((total, sum) => total + sum, 0) / 4;
    expect(reply.aggregate?.mean.estimate).toBeCloseTo(mean, 12);
    expect(reply.path.at(-1)?.cumulative?.estimate).toBeCloseTo(mean, 12);
    expect(reply.path.map(({ part }) => part)).toEqual([...Array(10).fill('before'), 'window', 'window']);
    expect(reply.power).toMatchObject({ n: 4, power: 0.8 });
    expect(reply.clustering).toMatchObject({ sessions: 4, isClustered: false });
    expect(reply.clustering.findTooMuch).toContainEqual({ name: 'patell', rejections: 30.9 });
    expect(reply.placebo?.asFar).toBeGreaterThan(0);
  });

  it('names what else the company told in the window, and leaves such events out where it is asked to', async () => {
    const confounded = (await study(contracts)).events.filter(({ confounders }) => confounders.length > 0);
    expect(confounded.map(({ key }) => key)).toEqual([
      `${hynix}|2023-08-10|contract-1`,
      `${hynix}|2023-12-05|contract-4`,
    ]);
    expect(confounded[1]?.confounders).toMatchObject([
      { offset: 1, kind: 'other', story: { title: 'SK hynix in a dispute over a patent' } },
    ]);
    const without = await study({ ...contracts, confounded: 'drop' });
    expect(without.sentence).toMatchObject({ n: 2, nDropped: 3 });
    expect(without.dropped.counts).toContainEqual({ reason: 'confounded', count: 2 });
  });

  it('studies stories that report a move over the sessions after it alone', async () => {
    const reply = await study({
      events: { source: 'stories', relations: ['reports', 'precedes'], kinds: ['deal'] },
      window: { from: -1, to: 2 },
      overlap: 'keep',
    });
    expect(reply).toMatchObject({
      ...{ window: { from: 1, to: 2 }, chosenBy: 'reports', pooled: false },
      windowCut: { asked: { from: -1, to: 2 }, reason: 'reports' },
    });
    // The report stands on the session of a contract, which counts: one of them is the same event.
    expect(reply.dropped.counts).toContainEqual({ reason: 'sameEvent', count: 1 });
    expect(reply.path.filter(({ part }) => part === 'selectedOn').map(({ offset }) => offset)).toEqual(
      Array.from({ length: 11 }, (_, at) => at - 10),
    );
  });

  it('finds stories by words of their headlines, whatever their case', async () => {
    const found = async (search: string) =>
      (await study({ events: { source: 'stories', search }, window: { from: 0, to: 1 } })).events.map(
        ({ story }) => story?.articleId,
      );
    expect(await found('CONTRACT widened')).toEqual(['contract-2']);
    expect(await found('계약')).toEqual(['contract-3']);
    expect(await found('100%')).toEqual([]);
  });

  it('studies what the prices alone show, first of each run', async () => {
    const design = (firstIn: number): StudyDesignInput => ({
      events: { source: 'detected', kind: 'volumeSpike', firstIn },
      window: { from: 0, to: 3 },
      overlap: 'keep',
    });
    const [all, first] = [await study(design(0)), await study(design(20))];
    expect(all.chosenBy).toBe('price');
    expect(first.sentence.n).toBeLessThan(all.sentence.n);
    expect(first.sentence.n).toBeGreaterThan(1);
    const newest = await study({
      ...design(0),
      events: { source: 'detected', kind: 'volumeSpike', firstIn: 0, newest: 2 },
    });
    expect(newest.olderLeftOut + newest.sentence.n + newest.sentence.nDropped).toBe(
      all.sentence.n + all.sentence.nDropped,
    );
  });

  it('says what it lacks in place of taking something else', async () => {
    const reasons = async (design: StudyDesignInput) => (await study(design)).dropped.counts;
    const berkshire = { instrumentId: instrumentId('XNYS:BRK/B'), date: sessionDate('2024-01-10') };
    expect(await reasons({ events: { source: 'given', events: [berkshire] } })).toEqual([
      { reason: 'noSeries', count: 1 },
    ]);
    expect(await reasons({ events: oneDay('2024-01-22'), benchmark: berkshire.instrumentId })).toEqual([
      { reason: 'noBenchmark', count: 1 },
    ]);
    expect(await reasons({ events: oneDay('2024-01-31') })).toEqual([{ reason: 'notYet', count: 1 }]);
    expect(await reasons({ events: oneDay('2023-02-01') })).toEqual([
      { reason: 'tooFewEstimationSessions', count: 1 },
    ]);
  });

  it('knows of a moment what was known then', async () => {
    const moment = instantUtc('2024-01-23T12:00:00.000Z');
    const then = await study({ events: oneDay('2024-01-22'), window: { from: 0, to: 3 }, asOf: moment });
    expect(then).toMatchObject({ asOf: moment, dropped: { counts: [{ reason: 'notYet', count: 1 }] } });
    const before = await study({ ...contracts, asOf: instantUtc('2023-10-01T00:00:00.000Z') });
    expect(before.events.map(({ story }) => story?.articleId)).toEqual(['contract-1', 'contract-2']);
  });

  it('is made again when a price that enters changes, and not when anything else does', async () => {
    const design: StudyDesignInput = { events: oneDay('2023-08-10') };
    const first = await study(design);
    await raiseDataVersion(database);
    const same = await study(design);
    expect(same.id).not.toBe(first.id);
    expect(same).toMatchObject({
      inputDigest: first.inputDigest,
      dataVersion: await readDataVersion(database),
    });
    await savePrices(database, 'KRX-000660', 2, 100);
    const other = await study(design);
    expect(other.inputDigest).not.toBe(first.inputDigest);
    expect(other.events[0]?.cumulative?.estimate).not.toBe(first.events[0]?.cumulative?.estimate);
    expect(StudyReplySchema.parse(await (await app.request(`/api/v1/studies/${first.id}`)).json())).toEqual(
      first,
    );
    await savePrices(database, 'KRX-000660', 3);
    expect((await study(design)).inputDigest).toBe(first.inputDigest);
  });

  it('leaves as a table and as a file', async () => {
    const { id, events } = await study(contracts);
    const table = await (await app.request(`/api/v1/studies/${id}/events.csv`)).text();
    const [head, first] = table.split('\r\n');
    expect(head).toContain('abnormal-1,abnormal0,abnormal+1');
    expect(first).toContain(`SK hynix,KRX:000660,KRX:KS11,2023-08-10,deal,precedes,${events[0]?.key}`);
    expect(first).toContain(String(events[0]?.cumulative?.estimate));
    const file = StudyReplySchema.parse(await (await app.request(`/api/v1/studies/${id}/study.json`)).json());
    expect(file.events).toEqual(events);
  });

  it('reads a pasted list, says what was not matched, and studies the rest', async () => {
    const text =
      'company,date\nSK hynix,2023-08-10\n660\t2023.09.12\nNobody Ltd,2023-01-01\nSK hynix,soon\n000660,2023-08-10';
    const kept = await write('/api/v1/study-lists', { text });
    expect(kept.status).toBe(201);
    const list = StudyListReplySchema.parse(await kept.json());
    expect(list.rows.map(({ line, instrumentId: id, date }) => [line, id, date])).toEqual([
      [2, hynix, '2023-08-10'],
      [3, hynix, '2023-09-12'],
    ]);
    expect(list.unmatched.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'unknownCompany'],
      [5, 'noDate'],
      [6, 'givenTwice'],
    ]);
    expect(await (await app.request(`/api/v1/study-lists/${list.id}`)).json()).toEqual(list);
    const reply = await study({ events: { source: 'list', list: list.id } });
    expect(reply.sentence).toMatchObject({ source: 'list', n: 2, kind: null, relation: null });
  });

  it.each([
    [
      { events: { source: 'list', list: 'A'.repeat(22) } },
      /^No list is kept under A+\. Paste the list again\.$/,
    ],
    [{ events: { source: 'stories' }, window: { from: 2, to: 1 } }, /ends before it begins/],
    [{ events: { source: 'stories' }, estimation: { from: -20, to: 0 } }, /has to end before the event/],
  ])('refuses the design %j in one sentence', async (design, sentence) => {
    const { detail } = await readProblem(await write('/api/v1/studies', { design }), 400);
    expect(detail).toMatch(sentence);
  });

  it('says that it knows no such study, list or event', async () => {
    const none = 'A'.repeat(22);
    for (const path of [
      `studies/${none}`,
      `studies/${none}/events.csv`,
      `study-lists/${none}`,
      'events/x/study',
    ])
      await readProblem(await app.request(`/api/v1/${path}`), 404);
    await readProblem(
      await app.request(`/api/v1/studies/${none}`, { method: 'DELETE', headers: adminHeaders }),
      404,
    );
  });

  it('studies one event by itself, as numpy does, also before its window is over', async () => {
    const events = await app.request('/api/v1/events?relation=reports&kind=price');
    const EventsSchema = z.object({ rows: z.array(z.object({ event: z.object({ key: z.string() }) })) });
    const key = EventsSchema.parse(await events.json()).rows[0]?.event.key ?? '';
    const read = async (query = '') => {
      const reply = await app.request(`/api/v1/events/${encodeURIComponent(key)}/study${query}`);
      return EventStudyReplySchema.parse(await reply.json());
    };
    const reply = await read('?from=1&to=3');
    expect(reply).toMatchObject({ dayZero: '2024-01-22', chosenBy: 'price', missing: null, storyCount: 1 });
    expect(reply.model?.beta).toBeCloseTo(known?.beta ?? Number.NaN, 9);
    const abnormal = reply.sessions.filter(({ offset }) => offset >= -5 && offset <= 5);
    for (const [at, session] of abnormal.entries())
      expect(session.abnormal).toBeCloseTo(known?.AR[at] ?? Number.NaN, 9);
    expect(reply.cumulative?.estimate).toBeCloseTo(
      known?.AR.slice(6, 9).reduce((total, value) => total + value, 0) ?? Number.NaN,
      9,
    );
    const then = await read('?asOf=2024-01-23T12:00:00.000Z');
    expect(then).toMatchObject({ missing: 'notYet', cumulative: null });
    expect(then.sessions.find(({ offset }) => offset === 1)?.abnormal).toBeCloseTo(known?.AR[6] ?? 0, 9);
    const { detail } = await readProblem(
      await app.request(`/api/v1/events/${encodeURIComponent(key)}/study?from=4&to=2`),
      400,
    );
    expect(detail).toContain('ends before it begins');
  });
}

describe('studies on SQLite', () => rules(async () => ':memory:'));

const withPostgres = hasPostgres();
describe.skipIf(!withPostgres)('studies on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());
  rules(() => postgres.createDatabase());
});
