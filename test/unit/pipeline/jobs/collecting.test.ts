import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectContextOf } from '../../../../server/pipeline/jobs/job-context.ts';
import { nextWorkAt, planWork } from '../../../../server/pipeline/jobs/plan-work.ts';
import { leaseEnd } from '../../../../server/pipeline/jobs/run-job.ts';
import { upkeepTimes } from '../../../../server/pipeline/jobs/upkeep-times.ts';
import { runDueWork } from '../../../../server/pipeline/jobs/work-on-jobs.ts';
import { adaptedMinutes } from '../../../../server/pipeline/poll-schedule.ts';
import { pollSource } from '../../../../server/pipeline/poll-source.ts';
import { findFeedState } from '../../../../server/store/feed-states.repository.ts';
import { takeJob } from '../../../../server/store/job-leases.ts';
import { findJob, listJobs } from '../../../../server/store/jobs.repository.ts';
import { findSource, saveSource } from '../../../../server/store/sources.repository.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { type JobWorld, startJobWorld } from '../../../support/job-world.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../../../support/news-site.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../../support/postgres.ts';

let site: NewsSite;
beforeAll(async () => {
  site = await startNewsSite();
});
afterAll(() => site.close());

const item = (number: number) => ({
  guid: `guid-${number}`,
  link: `${site.address}/news/${number}`,
  title: `SK하이닉스 ${number}번째 소식`,
  description: `22일 SK하이닉스는 14만2600원에 거래를 마쳤다. 이 소식은 ${number}번째다.`,
  pubDate: 'Mon, 22 Jan 2024 07:00:00 GMT',
});

describe('collecting by itself', () => {
  let world: JobWorld;
  beforeEach(async () => {
    site.asked.length = 0;
    world = await startJobWorld();
  });
  afterEach(() => world.close());

  /** Does everything that comes up to a moment, as the clock goes from one to the next. */
  async function workUntil(end: string): Promise<void> {
    for (let rounds = 0; rounds < 500; rounds += 1) {
      const next = await nextWorkAt(world.context);
      if (next === null || next > instantUtc(end)) break;
      world.setClock(next);
      await runDueWork(world.context);
    }
    world.setClock(end);
  }

  it('a feed is read when it is added, and what it brought is told', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2)]) });
    const id = await world.collect(`${site.address}/rss`);
    await runDueWork(world.context);
    expect(await listJobs(world.database, { kind: 'pollSource', limit: 9 })).toMatchObject([
      { key: id, state: 'done', outcome: '2 new, 0 changed, 0 left out.' },
    ]);
    expect(await runDueWork(world.context)).toBe(0);
  });

  it('is asked more often while stories come and less often while none do, within what it asks for', async () => {
    let stories = 0;
    const newest = (more: string) => {
      stories += 2;
      return { body: rssFeed('증권', [item(stories), item(stories - 1)], more) };
    };
    site.answer('/busy', () => newest(''));
    site.answer('/quiet', { body: rssFeed('증권', [item(1)]) });
    site.answer('/polite', () => newest('<ttl>60</ttl>'));
    for (const path of ['/busy', '/quiet', '/polite']) await world.collect(`${site.address}${path}`);
    await workUntil('2024-01-23T02:00:00.000Z');
    const times = (path: string) => site.asked.filter((one) => one.path === path).length;
    // Two hours: every 5 minutes in the end; after 15, 22.5, 33.75 minutes …; every hour.
    expect(times('/busy')).toBeGreaterThan(20);
    expect(times('/busy')).toBeLessThanOrEqual(2 * 12 + 1);
    expect(times('/quiet')).toBeLessThanOrEqual(4);
    expect(times('/polite')).toBeLessThanOrEqual(3);
    const articles = await world.database.selectFrom('article').select('id').execute();
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  it('tells the pause from the attempts alone', () => {
    const poll = (minute: number, entriesNew: number, outcome: 'fetched' | 'failed' = 'fetched') => ({
      ...{ outcome, entriesNew, triedAt: instantUtc(Date.UTC(2024, 0, 23) + minute * 60_000) },
    });
    expect(adaptedMinutes(null, [])).toBe(15);
    expect(adaptedMinutes(null, [poll(0, 50)])).toBe(15);
    expect(adaptedMinutes(null, [poll(0, 50), poll(15, 0)])).toBe(22.5);
    expect(
      adaptedMinutes(
        null,
        Array.from({ length: 9 }, (_, at) => poll(at * 60, 0)),
      ),
    ).toBe(120);
    expect(
      adaptedMinutes(
        600,
        Array.from({ length: 9 }, (_, at) => poll(at * 600, 0)),
      ),
    ).toBe(600);
    // A quiet night, then twelve stories in two hours: about one each ten minutes.
    const night = Array.from({ length: 9 }, (_, at) => poll(at * 120, 0));
    expect(adaptedMinutes(null, [...night, poll(9 * 120, 12)])).toBe(10);
    expect(adaptedMinutes(30, [...night, poll(9 * 120, 12)])).toBe(30);
    expect(adaptedMinutes(null, [poll(0, 50), poll(15, 0, 'failed')])).toBe(15);
  });

  it('keeps what a feed brought where it is empty, fails or is gone for good later', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1)]) });
    const id = await world.collect(`${site.address}/rss`);
    await runDueWork(world.context);
    const stored = async () =>
      JSON.stringify(await world.database.selectFrom('article').selectAll().execute());
    const before = await stored();
    for (const answer of [{ body: rssFeed('증권', []) }, { body: '' }, { status: 500 }, { status: 410 }]) {
      site.answer('/rss', answer);
      world.pass(24 * 60);
      await runDueWork(world.context);
      expect(await stored()).toBe(before);
    }
    expect(await findFeedState(world.database, id)).toMatchObject({
      ...{ lastSuccessAt: '2024-01-24T00:00:00.000Z', lastTriedAt: '2024-01-27T00:00:00.000Z' },
    });
    expect((await findSource(world.database, id))?.setAsideAt).not.toBeNull();
    world.pass(60 * 24 * 7);
    site.asked.length = 0;
    await runDueWork(world.context);
    expect(site.asked).toEqual([]);
  });

  it('a story whose program crashed while reading it is read by the next one, once', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2)]) });
    await world.collect(`${site.address}/rss`);
    const { database, now } = world.context;
    // A program plans and takes the job, stores the first story, and ends before it can say so.
    await planWork(world.context);
    const lease = { now: now(), leaseUntil: leaseEnd(now()), leasedBy: 'crashed', mostAttempts: 6 };
    const job = await takeJob(database, { ...lease, kinds: ['pollSource'] });
    site.answer('/rss', { body: rssFeed('증권', [item(1)]) });
    const source = await findSource(database, job?.key ?? '');
    if (source) await pollSource(await collectContextOf(world.context), source);
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2)]) });
    expect(await runDueWork(world.context)).toBe(upkeepTimes.length);
    expect(await database.selectFrom('article').select('id').execute()).toHaveLength(1);
    world.pass(20);
    await runDueWork(world.context);
    expect(await findJob(database, job?.id ?? '')).toMatchObject({ state: 'done' });
    expect(await database.selectFrom('article').select('id').execute()).toHaveLength(2);
  });

  it('a source that is collected no more leaves its job done', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1)]) });
    const id = await world.collect(`${site.address}/rss`);
    const source = await findSource(world.database, id);
    if (!source) throw new Error('the source is gone');
    await runDueWork(world.context);
    await saveSource(world.database, { ...source, setAsideAt: world.context.now(), setAsideReason: 'No.' });
    world.pass(60 * 24);
    site.asked.length = 0;
    await runDueWork(world.context);
    expect(site.asked).toEqual([]);
  });
});

describe.skipIf(!hasPostgres())('two programs on one PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  it('share the work, and no feed is read twice and no story stored twice', async () => {
    const location = await server.createMigratedDatabase();
    const [first, second] = [await startJobWorld({ location }), await startJobWorld({ location })];
    const paths = Array.from({ length: 12 }, (_, number) => `/shared/${number}`);
    for (const [number, path] of paths.entries()) {
      site.answer(path, { body: rssFeed('증권', [item(1000 + number), item(2000)]) });
      await first.collect(`${site.address}${path}`);
    }
    site.asked.length = 0;
    const counts = await Promise.all([first, second].map((world) => runDueWork(world.context)));
    // Upkeep that both planned at the same moment may be done twice, which changes nothing; no feed is.
    const [least, most] = [12 + upkeepTimes.length, 12 + 2 * upkeepTimes.length];
    const ran = counts.reduce((sum, count) => sum + count, 0);
    expect(ran >= least && ran <= most, String(ran)).toBe(true);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(site.asked.map(({ path }) => path).sort()).toEqual([...paths].sort());
    const jobs = await listJobs(first.database, { limit: 200 });
    expect(jobs.filter(({ attempts, state }) => attempts !== 1 || state !== 'done')).toEqual([]);
    // One story of each feed, and one that all of them have.
    const articles = await first.database.selectFrom('article').select('canonicalUrl').execute();
    expect(articles).toHaveLength(13);
    await first.close();
    await second.close();
  }, 30_000);
});
