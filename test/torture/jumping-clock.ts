import { nextWorkAt } from '../../server/pipeline/jobs/plan-work.ts';
import { runDueWork } from '../../server/pipeline/jobs/work-on-jobs.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { startJobWorld } from '../support/job-world.ts';
import { rssFeed, startNewsSite } from '../support/news-site.ts';
import { seededNumbers } from '../year/seeded-numbers.ts';
import { type Trial, TrialCount } from './trial.ts';

const hour = 3_600_000;
/** How far the clock jumps, in hours, before it is put right again. */
const jumps = [3, -3, 30, -30, 24 * 20, -24 * 20, 24 * 400, -24 * 400, 24 * 4_000];
/** A story has to be there so many hours after it came, whatever the clock did before. */
const patience = 3;

/** Sets the clock ahead and back, works, and puts it right: feeds have to be collected as before, each story once. */
export const jumpingClock: Trial = {
  name: 'clock that jumps',
  async run({ scale, seed }) {
    const site = await startNewsSite();
    const world = await startJobWorld();
    const count = new TrialCount();
    const random = seededNumbers(seed, 'clock');
    const items: object[] = [];
    site.answer('/rss', () => ({ body: rssFeed('증권', items) }));
    try {
      await world.collect(`${site.address}/rss`);
      let right = instantUtc('2024-01-23T00:00:00.000Z');
      for (const jump of scale === 'full' ? [...jumps, ...jumps] : jumps) {
        world.setClock(later(right, jump * hour + random() * hour));
        await runDueWork(world.context);
        world.setClock(right);
        const number = items.length + 1;
        items.unshift(item(site.address, number));
        const collected = await until(
          later(right, patience * hour),
          async () => (await stories()) === number,
        );
        count.add(collected ? null : `after a jump of ${jump} hours a story waits for more than ${patience}`);
        right = later(right, (patience + 1) * hour);
      }
      const { length } = await world.database
        .selectFrom('job')
        .select('id')
        .where('state', '=', 'dead')
        .execute();
      count.add(length === 0 ? null : `${length} jobs are dead`);
      return count.outcome(`${items.length} stories`);
    } finally {
      await world.close();
      await site.close();
    }

    async function stories(): Promise<number> {
      return (await world.database.selectFrom('article').select('id').execute()).length;
    }

    /** Works as the clock goes on; gives whether it came about before the end. */
    async function until(end: InstantUtc, isSo: () => Promise<boolean>): Promise<boolean> {
      for (let moment = world.context.now(); moment < end; moment = later(moment, hour / 4)) {
        world.setClock(moment);
        await runDueWork(world.context);
        if (await isSo()) return (await nextWorkAt(world.context)) !== null;
      }
      return false;
    }
  },
};

function later(moment: InstantUtc, milliseconds: number): InstantUtc {
  return instantUtc(epochMilliseconds(moment) + Math.round(milliseconds));
}

function item(address: string, number: number) {
  return {
    guid: `guid-${number}`,
    link: `${address}/news/${number}`,
    title: `SK하이닉스 ${number}번째 소식`,
    description: `22일 SK하이닉스는 14만2600원에 거래를 마쳤다. 이 소식은 ${number}번째다.`,
    pubDate: 'Mon, 22 Jan 2024 07:00:00 GMT',
  };
}
