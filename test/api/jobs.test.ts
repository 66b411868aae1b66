import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDueWork } from '../../server/pipeline/jobs/work-on-jobs.ts';
import { workRunners } from '../../server/pipeline/jobs/work-runners.ts';
import { failJob, takeJob } from '../../server/store/job-leases.ts';
import { JobListReplySchema, JobReplySchema } from '../../shared/schemas/job-list-reply.ts';
import { SourceListReplySchema } from '../../shared/schemas/source-list-reply.ts';
import { TrackedListReplySchema } from '../../shared/schemas/tracked-instrument.ts';
import { type JobWorld, startJobWorld } from '../support/job-world.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../support/news-site.ts';
import { noRunners } from '../support/no-runners.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

let world: JobWorld;
let site: NewsSite;
let app: ReturnType<typeof createTestApp>['app'];
let feedId = '';

beforeAll(async () => {
  site = await startNewsSite();
  site.answer('/rss', {
    body: rssFeed('증권', [
      { guid: '1', link: `${site.address}/1`, title: 'SK하이닉스 상승', description: 'SK하이닉스가 올랐다.' },
      { guid: '2', link: `${site.address}/2` },
      // Neither title nor text nor address: the reader of feeds itself leaves it out.
      { guid: '3' },
    ]),
  });
  site.answer('/down', { status: 500 });
  world = await startJobWorld({ providers: { address: site.address, ready: ['krx'] } });
  const { database, now, newId, providers } = world.context;
  app = createTestApp(database, {
    now,
    runners: { ...noRunners, work: workRunners({ database, now, newId, providers, services: [] }) },
  }).app;
  feedId = await world.collect(`${site.address}/rss`);
  await world.collect(`${site.address}/down`);
});
afterAll(async () => {
  await world.close();
  await site.close();
});

const get = async (path: string) => {
  const reply = await app.request(path, { headers: adminHeaders });
  expect(reply.status, path).toBe(200);
  return reply.json();
};
const send = (path: string, body?: object, method = 'POST') =>
  app.request(path, { method, headers: adminHeaders, ...(body ? { body: JSON.stringify(body) } : {}) });
const jobOf = async (reply: Response) => JobReplySchema.parse(await reply.json()).job;
const sourceOf = async (id: string) =>
  SourceListReplySchema.parse(await get('/api/v1/sources')).sources.find((source) => source.id === id);

describe('the work in the background', () => {
  it('is told to nobody but the operator', async () => {
    for (const path of ['/api/v1/jobs', '/api/v1/sources', '/api/v1/tracked']) {
      expect((await app.request(path)).status, path).toBe(401);
    }
    const write = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    for (const path of ['/api/v1/jobs', '/api/v1/jobs/x/retry', '/api/v1/jobs/x/cancel', '/api/v1/tracked']) {
      const { status } = await app.request(path, write);
      expect([401, 403], path).toContain(status);
    }
  });

  it('tells how each source stands, what was left out of it and why, and never a key', async () => {
    expect(await sourceOf(feedId)).toMatchObject({ health: 'notYet', lastTriedAt: null, accepted: 0 });
    await runDueWork(world.context);
    expect(await sourceOf(feedId)).toMatchObject({
      ...{ health: 'collecting', accepted: 1, rejected: 2, key: null, budget: null, isRunning: false },
      ...{ lastSuccessAt: world.context.now(), nextTryAt: '2024-01-23T00:15:00.000Z' },
      rejections: [{ reason: 'unusableEntry', count: 2 }],
    });
    expect(await sourceOf(feedId.replace('rss', 'down'))).toMatchObject({
      ...{ health: 'failing', lastSuccessAt: null, consecutiveFailures: 1, accepted: 0 },
      failure: { reason: 'httpStatus' },
    });
    const key = { variable: 'NEWSTAPE_KRX_KEY', kind: 'key' };
    expect(await sourceOf('krx')).toMatchObject({
      ...{ health: 'idle', key: { ...key, isSet: true } },
      budget: { requests: 10_000, usedToday: 0, plannedToday: 0, renewsAt: '2024-01-23T15:00:00.000Z' },
    });
    expect(await sourceOf('tiingo')).toMatchObject({ health: 'keyMissing', key: { isSet: false } });
    for (const path of ['/api/v1/sources', '/api/v1/jobs', '/api/v1/tracked']) {
      expect(JSON.stringify(await get(path))).not.toContain('KEY0FOR0A0TEST');
    }
    // The same again brings nothing new, which is no failure.
    world.pass(15);
    await runDueWork(world.context);
    expect(await sourceOf(feedId)).toMatchObject({
      health: 'nothingNew',
      rejected: 2,
      lastNewAt: '2024-01-23T00:00:00.000Z',
    });
  });

  it('is listed with counts, by state and by kind', async () => {
    const all = JobListReplySchema.parse(await get('/api/v1/jobs'));
    expect(all.counts).toMatchObject({ waiting: 0, running: 0, dead: 0 });
    expect(all.counts.done).toBe(all.jobs.length);
    expect(JSON.stringify(all)).not.toContain('payload');
    const polls = JobListReplySchema.parse(await get('/api/v1/jobs?kind=pollSource&state=done&limit=2'));
    expect(polls.jobs.map(({ kind }) => kind)).toEqual(['pollSource', 'pollSource']);
    expect((await app.request('/api/v1/jobs?state=lost', { headers: adminHeaders })).status).toBe(400);
  });

  it('takes what a person asks for, and says what is wrong with what cannot be done', async () => {
    const asked = await send('/api/v1/jobs', { kind: 'pollSource', sourceId: feedId });
    expect(asked.status).toBe(202);
    const job = await jobOf(asked);
    expect(job).toMatchObject({ state: 'waiting', key: feedId, runAt: world.context.now() });
    expect((await jobOf(await send('/api/v1/jobs', { kind: 'pollSource', sourceId: feedId }))).id).toBe(
      job.id,
    );
    expect(await jobOf(await send(`/api/v1/jobs/${job.id}/cancel`))).toMatchObject({ state: 'cancelled' });
    const wrong = [
      [
        { kind: 'pollSource', sourceId: 'files' },
        'sourceId',
        /No source that is collected has the id "files"/,
      ],
      [
        { kind: 'fetchPrices', providerId: 'bank' },
        'providerId',
        /No provider has the id "bank"; there are yahoo/,
      ],
      [{ kind: 'fetchPrices', providerId: 'tiingo' }, 'providerId', /not ready: set NEWSTAPE_TIINGO_TOKEN/],
      [
        { kind: 'backfillPrices', providerId: 'krx', from: '2024-01-02', to: '2023-01-02' },
        'to',
        /before from 2024-01-02/,
      ],
    ] as const;
    for (const [body, parameter, message] of wrong) {
      const reply = await send('/api/v1/jobs', body);
      expect(reply.status).toBe(400);
      const problem: { errors: { parameter: string; message: string }[] } = await reply.json();
      expect(problem.errors[0]).toMatchObject({ parameter, message: expect.stringMatching(message) });
    }
    expect((await send('/api/v1/jobs/none/retry')).status).toBe(404);
  });

  it('has a dead letter tried again', async () => {
    const { database, now } = world.context;
    const { id } = await jobOf(await send('/api/v1/jobs', { kind: 'pollSource', sourceId: feedId }));
    const taking = { now: now(), leaseUntil: now(), leasedBy: 'worker', mostAttempts: 6 };
    const held = await takeJob(database, { ...taking, kinds: ['pollSource'] });
    if (held) await failJob(database, held, 'The disk is full.', null, now());
    const dead = JobListReplySchema.parse(await get('/api/v1/jobs?state=dead'));
    expect(dead.jobs).toMatchObject([{ id, lastError: 'The disk is full.' }]);
    expect(await jobOf(await send(`/api/v1/jobs/${id}/retry`))).toMatchObject({ state: 'waiting' });
    await runDueWork(world.context);
    expect(JobListReplySchema.parse(await get('/api/v1/jobs')).counts.dead).toBe(0);
  });

  it('keeps the tracked set, and says where the prices of each come from', async () => {
    const reply = await send('/api/v1/tracked', { instrumentIds: ['KRX:000660', 'KRX:KS11'] });
    expect(await reply.json()).toEqual({ changed: 2 });
    const unknown = await send('/api/v1/tracked', { instrumentIds: ['KRX:000660', 'XLON:VOD'] });
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('XLON:VOD')]);
    expect(TrackedListReplySchema.parse(await get('/api/v1/tracked')).tracked).toMatchObject([
      {
        instrumentId: 'KRX:000660',
        nameKorean: 'SK하이닉스',
        providerId: 'krx',
        whyNot: null,
        lastSession: null,
      },
      { instrumentId: 'KRX:KS11', providerId: 'krx' },
    ]);
    expect(await sourceOf('krx')).toMatchObject({ health: 'notYet', budget: { plannedToday: 8 } });
    expect(await (await send('/api/v1/tracked/KRX%3AKS11', undefined, 'DELETE')).json()).toEqual({
      changed: 1,
    });
  });
});
