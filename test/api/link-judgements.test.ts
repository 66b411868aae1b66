import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { judgementRunners } from '../../server/pipeline/judge-link.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { listInstruments } from '../../server/store/instruments.repository.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { ArticleReplySchema } from '../../shared/schemas/article-reply.ts';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import {
  LinkJudgementListReplySchema,
  LinkJudgementReplySchema,
} from '../../shared/schemas/link-judgement-request.ts';
import { noRunners } from '../support/no-runners.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const data = await readDictionaryData('.');
const withPostgres = hasPostgres();
let server: TestPostgres | null = null;
const opened: Database[] = [];
beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const database of opened) await closeDatabase(database);
  await server?.stop();
}, 60_000);

const address = '/api/v1/articles/article-1/link-judgements';
const hynix = 'KRX:000660';
const span = { start: 0, end: 8, surfaceForm: 'SK hynix' };
const wrong = { instrumentId: hynix, verdict: 'wrong' };

function judgementApi(locationOf: () => Promise<string>) {
  let app: ReturnType<typeof createTestApp>['app'];
  let logged: object[];
  const openApp = async () => {
    const database = await openFilledDatabase(await locationOf());
    opened.push(database);
    const reference = buildReference(await listInstruments(database), data);
    const deriving = async () => ({ reference, seriesOf: () => Promise.resolve(null) });
    const judgements = judgementRunners({ database, deriving, now: () => testNow });
    ({ app, logged } = createTestApp(database, { runners: { ...noRunners, judgements } }));
  };

  const post = (path: string, body: unknown, headers: Record<string, string> = adminHeaders) =>
    app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const article = async (query = '', headers = {}) =>
    ArticleReplySchema.parse(await (await get(`/api/v1/articles/article-1${query}`, headers)).json());
  const eventsOf = async (instrument: string) => {
    const reply = await get(`/api/v1/instruments/${encodeURIComponent(instrument)}/events`);
    return CompanyEventsReplySchema.parse(await reply.json()).events.length;
  };

  describe('made', () => {
    beforeEach(openApp);

    it('keep a judgement, and every reply follows at once', async () => {
      expect(await eventsOf(hynix)).toBe(1);
      const tag = (await get('/api/v1/articles/article-1')).headers.get('etag') ?? 'none';
      const made = await post(address, { ...wrong, span, reason: 'It is the group.', madeBy: 'Kim' });
      expect(made.status).toBe(201);
      const { judgement, changedLinks } = LinkJudgementReplySchema.parse(await made.json());
      expect(judgement).toMatchObject({
        ...wrong,
        span,
        madeBy: 'Kim',
        madeAt: testNow,
        placement: 'asMade',
      });
      expect(changedLinks).toBe(true);
      expect(await eventsOf(hynix)).toBe(0);
      const again = await get('/api/v1/articles/article-1', { 'If-None-Match': tag });
      expect(again.status).toBe(200);
      const { mentions, linkJudgements } = await article();
      expect(mentions[0]).toMatchObject({ judgement: 'negative', instrumentId: null });
      expect(linkJudgements).toMatchObject([
        { verdict: 'wrong', madeAt: testNow, madeBy: null, reason: null },
      ]);
      const operators = await article('', { Authorization: adminHeaders.Authorization });
      expect(operators.linkJudgements).toMatchObject([{ madeBy: 'Kim', reason: 'It is the group.' }]);
      const before = await article('?asOf=2024-01-23T14:59:59.999Z');
      expect(before.linkJudgements).toEqual([]);
      expect(before.mentions[0]).toMatchObject({ judgement: 'positive', instrumentId: hynix });
    });

    it('list what was said to the operator alone, and withdraw it without losing it', async () => {
      const made = LinkJudgementReplySchema.parse(await (await post(address, wrong)).json());
      const withdrawn = await post(`${address}/${made.judgement.id}/withdraw`, { withdrawnBy: 'Lee' });
      expect(withdrawn.status).toBe(200);
      expect(await eventsOf(hynix)).toBe(1);
      await readProblem(await get(address), 401);
      const reply = await get(address, adminHeaders);
      expect(reply.headers.get('cache-control')).toBe('no-store');
      const { judgements } = LinkJudgementListReplySchema.parse(await reply.json());
      expect(judgements).toMatchObject([
        { ...wrong, madeBy: 'operator', withdrawnBy: 'Lee', withdrawnAt: testNow, inForce: false },
      ]);
      expect((await article()).linkJudgements).toEqual([]);
    });
  });

  // What is refused changes nothing, as each of these proves for those before it: one database does for all.
  describe('refused', () => {
    beforeAll(openApp);

    it('ask for the token before they read the body', async () => {
      for (const path of [address, `${address}/article-1-j1/withdraw`]) {
        const headers = { ...adminHeaders, Authorization: 'Bearer wrong' };
        const reply = await app.request(path, { method: 'POST', headers, body: '{' });
        await readProblem(reply, 401);
      }
      const cross = await post(address, wrong, { 'Content-Type': 'application/json' });
      await readProblem(cross, 403);
    });

    it.each([
      [{}, ['instrumentId', 'verdict']],
      [{ ...wrong, instrumentId: 'hynix' }, ['instrumentId']],
      [{ ...wrong, verdict: 'maybe' }, ['verdict']],
      [{ ...wrong, colour: 'red' }, ['colour']],
      [{ ...wrong, span: { start: 0, end: 8 } }, ['span.surfaceForm']],
      [{ ...wrong, reason: ' ' }, ['reason']],
      [{ ...wrong, instrumentId: 'KRX:999999' }, ['instrumentId']],
      [{ ...wrong, span: { ...span, end: 9 } }, ['span.surfaceForm']],
      [{ ...wrong, span: { ...span, end: 8_000 } }, ['span']],
    ])('refuse %j with a sentence for each parameter', async (body, parameters) => {
      const problem = await readProblem(await post(address, body), 400);
      expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
      const { judgements } = LinkJudgementListReplySchema.parse(
        await (await get(address, adminHeaders)).json(),
      );
      expect(judgements).toEqual([]);
      expect(logged).toEqual([]);
    });

    it('say what is not there', async () => {
      const elsewhere = '/api/v1/articles/none/link-judgements';
      for (const reply of [
        await post(elsewhere, wrong),
        await get(elsewhere, adminHeaders),
        await post(`${address}/none/withdraw`, {}),
      ]) {
        expect((await readProblem(reply, 404)).detail).toContain('none');
      }
    });
  });
}

describe('judgements by the API on SQLite', () => judgementApi(() => Promise.resolve(':memory:')));
describe.skipIf(!withPostgres)('judgements by the API on PostgreSQL', () =>
  judgementApi(async () => (await server?.createMigratedDatabase()) ?? ''),
);
