import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectContextOf } from '../../../../server/pipeline/jobs/job-context.ts';
import { sourceStates } from '../../../../server/pipeline/jobs/source-states.ts';
import { trackedRunners } from '../../../../server/pipeline/jobs/tracked-runners.ts';
import { runDueWork } from '../../../../server/pipeline/jobs/work-on-jobs.ts';
import { requestJob } from '../../../../server/pipeline/jobs/work-runners.ts';
import { pollSource } from '../../../../server/pipeline/poll-source.ts';
import { cancelJob, findJob, listJobs, retryJob } from '../../../../server/store/jobs.repository.ts';
import { requestsOn } from '../../../../server/store/provider-use.repository.ts';
import { findSource } from '../../../../server/store/sources.repository.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { type JobWorld, startJobWorld } from '../../../support/job-world.ts';
import { rssFeed, startNewsSite } from '../../../support/news-site.ts';
import {
  dataGoKrBody,
  dataGoKrRow,
  type Figures,
  type PriceProviderSite,
  startPriceProviderSite,
} from '../../../support/price-provider-site.ts';
import { storedReadings } from '../../../support/stored-readings.ts';

const flat = (close: number): Figures => [close, close, close, close, 100];
const hynix = instrumentId('KRX:000660');

let site: PriceProviderSite;
let world: JobWorld;
/** The days that were asked for as a whole, in order. */
let days: string[];
/** Sessions that are not out yet, whatever their time is. */
let late: Set<string>;

beforeEach(async () => {
  site = await startPriceProviderSite();
  world = await startJobWorld({ providers: { address: site.address, ready: ['data-go-kr'] } });
  days = [];
  late = new Set();
  site.answer('getStockPriceInfo', (request, response) => {
    const query = new URL(request.url ?? '', site.address).searchParams;
    const basDt = query.get('basDt');
    const from = query.get('beginBasDt');
    const date = (basDt ?? from ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    if (basDt !== null) days.push(date);
    const rows = ['000660', '005930', '086520'].map((code) => dataGoKrRow(date, code, flat(142_600)));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(dataGoKrBody(late.has(date) || basDt === null ? [] : rows));
  });
});
afterEach(async () => {
  await world.close();
  await site.close();
});

const sources = async () => (await sourceStates({ ...world.context, services: [] })).sources;
const provider = async () => (await sources()).find(({ id }) => id === 'data-go-kr');
const track = () => trackedRunners(world.context).track([hynix]);
const used = (day: string) => requestsOn(world.database, 'data-go-kr', sessionDate(day));

/** Does what is due every so many hours until a moment. */
async function workUntil(end: string, hours: number): Promise<void> {
  while (Date.parse(world.context.now()) + hours * 3_600_000 < Date.parse(end)) {
    world.pass(hours * 60);
    await runDueWork(world.context);
  }
  world.setClock(end);
  await runDueWork(world.context);
}

/** So that the first run fetches a few sessions in place of two years. */
async function reachedOn(session: string): Promise<void> {
  await world.database
    .insertInto('setting')
    .values({ key: 'pricesReached.data-go-kr', value: session })
    .execute();
}

describe('prices of what is tracked', () => {
  it('are not asked for while nothing is tracked, and at once when something is', async () => {
    await runDueWork(world.context);
    expect(days).toEqual([]);
    expect(await provider()).toMatchObject({ health: 'idle', nextTryAt: null, accepted: 0 });
    await reachedOn('2024-01-18');
    await track();
    expect(await provider()).toMatchObject({ health: 'notYet', nextTryAt: world.context.now() });
    await runDueWork(world.context);
    // 09:00 on Tuesday: the session of Friday is out since Monday 13:00, that of Monday is not.
    expect(days).toEqual(['2024-01-18', '2024-01-19']);
    expect(await provider()).toMatchObject({
      ...{ health: 'collecting', accepted: 3, failure: null, isRunning: false },
      ...{ lastSuccessAt: '2024-01-23T00:00:00.000Z', nextTryAt: '2024-01-23T04:01:00.000Z' },
      budget: { requests: 10_000, usedToday: 3, plannedToday: 2 },
    });
  });

  it('are asked for once a session of the whole market, after it is out, over weekends and holidays', async () => {
    await reachedOn('2024-02-06');
    await track();
    world.setClock('2024-02-07T05:00:00.000Z');
    await runDueWork(world.context);
    days.length = 0;
    // The new year of the moon: no session on the 9th and 12th.
    await workUntil('2024-02-15T00:00:00.000Z', 12);
    expect(days).toEqual([
      '2024-02-06',
      '2024-02-07',
      '2024-02-07',
      '2024-02-08',
      '2024-02-08',
      '2024-02-13',
    ]);
  });

  it('that are late are looked for again, less and less often, and come in the end', async () => {
    await reachedOn('2024-01-18');
    late.add('2024-01-19');
    await track();
    await runDueWork(world.context);
    await workUntil('2024-01-23T03:00:00.000Z', 0.25);
    // At 00:00, and from then on half an hour, half an hour and an hour later.
    expect(days.filter((day) => day === '2024-01-19')).toHaveLength(4);
    expect(await provider()).toMatchObject({ health: 'nothingNew' });
    // The next session comes before the late one, and does not hide it.
    await workUntil('2024-01-24T05:00:00.000Z', 2);
    late.clear();
    await workUntil('2024-01-25T05:00:00.000Z', 8);
    const bars = await storedReadings(world.database, hynix);
    expect(bars.map((bar) => bar.sessionDate)).toEqual([
      ...['2024-01-18', '2024-01-19', '2024-01-22', '2024-01-23', '2024-01-24'],
    ]);
  });

  it('have a claim that waited for its bar judged with it', async () => {
    const news = await startNewsSite();
    await reachedOn('2024-01-18');
    await track();
    await runDueWork(world.context);
    news.answer('/rss', {
      body: rssFeed('증권', [
        {
          ...{ guid: '1', link: `${news.address}/1`, title: 'SK하이닉스, 14만2600원에 마감' },
          description: '22일 SK하이닉스는 14만2600원에 거래를 마쳤다.',
          pubDate: 'Mon, 22 Jan 2024 07:00:00 GMT',
        },
      ]),
    });
    const source = await findSource(world.database, await world.collect(`${news.address}/rss`));
    if (!source) throw new Error('the source is gone');
    await pollSource(await collectContextOf(world.context), source);
    const verdicts = async () => {
      const claims = await world.database
        .selectFrom('claim')
        .select('verdict')
        .where('knownUntil', 'is', null)
        .execute();
      return [...new Set(claims.map(({ verdict }) => verdict))];
    };
    expect(await verdicts()).toEqual(['pending']);
    await workUntil('2024-01-23T05:00:00.000Z', 1);
    expect(await verdicts()).toEqual(['verified']);
    await news.close();
  });

  it('never take more requests than the budget of a day has, over a whole day', async () => {
    const [own] = world.context.providers.filter(({ id }) => id === 'data-go-kr');
    if (!own) throw new Error('no provider');
    const context = {
      ...world.context,
      providers: [{ ...own, dailyBudget: { requests: 20, zone: 'Asia/Seoul' as const } }],
    };
    await track();
    const asked = new Map<string, number>();
    for (let hour = 0; hour < 40; hour += 1) {
      const before = site.site.seen.length;
      await runDueWork(context);
      // Seoul is nine hours ahead.
      const day = new Date(Date.parse(context.now()) + 9 * 3_600_000).toJSON().slice(0, 10);
      asked.set(day, (asked.get(day) ?? 0) + site.site.seen.length - before);
      world.pass(60);
    }
    expect([...asked.values()].every((count) => count <= 20)).toBe(true);
    expect(asked.get('2024-01-23')).toBe(20);
    expect(asked.get('2024-01-24')).toBe(20);
    expect(await used('2024-01-23')).toBe(20);
  });
});

describe('a fill of past years', () => {
  const ask = () =>
    requestJob(world.context, {
      ...{ kind: 'backfillPrices', providerId: 'data-go-kr' },
      ...{ from: sessionDate('2023-06-01'), to: sessionDate('2023-12-29') },
    });
  const job = async () => {
    const [found] = await listJobs(world.database, { kind: 'backfillPrices', limit: 1 });
    if (!found) throw new Error('no job');
    return found;
  };

  it('goes on from where it was after a person ended it, and asks for no session twice', async () => {
    await ask();
    const { wait } = world.context;
    let requests = 0;
    // Between two requests of the second run of sixty sessions a person ends it.
    const context = {
      ...world.context,
      wait: async (milliseconds: number) => {
        requests += 1;
        if (requests === 70) await cancelJob(world.database, (await job()).id, world.context.now());
        return wait(milliseconds);
      },
    };
    await runDueWork(context);
    const cut = await job();
    expect(cut).toMatchObject({ state: 'cancelled', progress: { total: 143, unit: 'sessions' } });
    expect(cut.progress?.done).toBeLessThan(143);
    expect(days.length).toBe(cut.progress?.done);
    await retryJob(world.database, cut.id, world.context.now());
    await runDueWork(world.context);
    expect(await findJob(world.database, cut.id)).toMatchObject({ state: 'done', progress: { done: 143 } });
    expect(days).toHaveLength(143);
    expect(new Set(days).size).toBe(143);
  }, 30_000);

  it('waits for the next day where the budget is used up, and leaves what new prices need', async () => {
    const [own] = world.context.providers.filter(({ id }) => id === 'data-go-kr');
    if (!own) throw new Error('no provider');
    const providers = [{ ...own, dailyBudget: { requests: 63, zone: 'Asia/Seoul' as const } }];
    const context = { ...world.context, providers };
    await reachedOn('2024-01-19');
    await track();
    await ask();
    await runDueWork(context);
    expect(await job()).toMatchObject({
      ...{ state: 'waiting', runAt: '2024-01-23T15:00:00.000Z', attempts: 0 },
      outcome: expect.stringMatching(/^The 60 requests of 2024-01-23 to .* are used up\.$/),
    });
    expect(await used('2024-01-23')).toBe(60);
    world.setClock('2024-01-23T04:30:00.000Z');
    await runDueWork(context);
    expect(days.slice(-2)).toEqual(['2024-01-19', '2024-01-22']);
    for (const day of ['24', '25', '26']) {
      world.setClock(`2024-01-${day}T00:00:00.000Z`);
      await runDueWork(context);
    }
    expect(await job()).toMatchObject({ state: 'done' });
    const filled = days.filter((day) => day < '2024-01-01');
    expect([filled.length, new Set(filled).size]).toEqual([143, 143]);
    for (const day of ['23', '24', '25']) expect(await used(`2024-01-${day}`)).toBeLessThanOrEqual(63);
  }, 30_000);
});
