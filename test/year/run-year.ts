import { nextWorkAt, planWork } from '../../server/pipeline/jobs/plan-work.ts';
import { runDueWork } from '../../server/pipeline/jobs/work-on-jobs.ts';
import { takeJob } from '../../server/store/job-leases.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { type ExchangeSite, startExchangeSite } from './exchange-site.ts';
import { Keeping } from './keeping.ts';
import { makePrices } from './made-prices.ts';
import { type MadeStory, makeStories } from './made-stories.ts';
import { type NewsOutlets, startNewsOutlets } from './news-outlets.ts';
import type { ScriptSpan } from './script-span.ts';
import { importFinalData } from './single-import.ts';
import { differences, tablesInForce } from './tables-in-force.ts';
import { scriptedBudgets, startYearWorld, type YearWorld } from './year-world.ts';

/** What a script was, and what came of it. */
export interface YearOutcome {
  readonly stories: readonly MadeStory[];
  /** Steps of the scheduler, and jobs that ran in them. */
  readonly steps: number;
  readonly jobs: number;
  /** Answers as they should be, and answers in trouble by site and kind. */
  readonly goodAnswers: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Rows in force that only one of the two databases has, by table. Nothing: the script and the single import agree. */
  readonly differences: ReturnType<typeof differences>;
  /** Rows that were compared, by table. */
  readonly compared: ReadonlyMap<string, number>;
  /** Claims that ever waited for a bar. */
  readonly waited: number;
  /** One sentence for each thing that went wrong on the way. */
  readonly complaints: readonly string[];
  /** Jobs that failed for good. */
  readonly dead: readonly string[];
  readonly milliseconds: { readonly script: number; readonly singleImport: number };
}

/** Where the two databases are (files, or `:memory:`), and who is told how far the script is. */
interface YearPlaces {
  readonly script: string;
  readonly single: string;
  /** Told of each step of the clock. */
  readonly progress?: (now: InstantUtc) => void;
}

/** Plays a script on the real scheduler and a real database, then imports its final data into another, and compares them. */
export async function runYear(span: ScriptSpan, places: YearPlaces): Promise<YearOutcome> {
  let moment: InstantUtc = instantUtc(`${span.first}T00:00:00.000Z`);
  const clock = { now: () => moment, isOver: false };
  const prices = makePrices(span);
  const stories = makeStories(span, prices);
  const exchange = await startExchangeSite(span, prices, clock);
  const outlets = await startNewsOutlets(span, stories, clock);
  const parts = { span, exchange: exchange.address, now: clock.now };
  const complaints: string[] = [];
  const log = (line: object) => {
    if ('level' in line && line.level === 'error') complaints.push(`${moment} ${JSON.stringify(line)}`);
  };
  const world = await startYearWorld({
    ...parts,
    log,
    location: places.script,
    budgets: scriptedBudgets,
  });
  const single = await startYearWorld({ ...parts, log, location: places.single });
  try {
    const began = performance.now();
    await world.people.trackAll();
    await world.collect(outlets.feeds);
    const keeping = new Keeping(world.database, exchange, outlets);
    const counts = await play(
      span,
      world,
      keeping,
      (next) => {
        moment = next;
        places.progress?.(next);
      },
      clock.now,
    );
    const ended = performance.now();
    complaints.push(
      ...keeping.complaints,
      ...overspent(exchange),
      ...(await notHandledOnce(world, stories, outlets)),
    );
    const asked = exchange.answers;
    const faults = new Map([...asked.faults, ...outlets.faults]);
    const goodAnswers = asked.good + outlets.answers.good;
    clock.isOver = true;
    await importFinalData(single, span, outlets.feeds);
    const [script, imported] = [await tablesInForce(world.database), await tablesInForce(single.database)];
    return {
      ...{ stories, faults, goodAnswers, complaints, ...counts, waited: keeping.waited },
      differences: differences(script, imported),
      compared: new Map([...imported].map(([table, rows]) => [table, rows.length])),
      dead: await deadJobs(world),
      milliseconds: { script: ended - began, singleImport: performance.now() - ended },
    };
  } finally {
    await Promise.all([world.close(), single.close(), exchange.close(), outlets.close()]);
  }
}

/** Lets the clock jump from one due moment to the next, to the end of the script. */
async function play(
  span: ScriptSpan,
  world: YearWorld,
  keeping: Keeping,
  setClock: (moment: InstantUtc) => void,
  now: () => InstantUtc,
): Promise<{ steps: number; jobs: number }> {
  const deeds = deedsOf(span, world);
  let [steps, jobs] = [0, 0];
  while (now() < span.end) {
    for (const deed of deeds.filter(({ at }) => at <= now())) {
      await deed.act();
      deeds.splice(deeds.indexOf(deed), 1);
    }
    jobs += await runDueWork(world.context);
    steps += 1;
    await keeping.look(now());
    const due = (await nextWorkAt(world.context)) ?? span.end;
    const soonest = instantUtc(epochMilliseconds(now()) + span.stepMinutes * 60_000);
    const next = [[due, soonest].sort().at(-1) ?? due, span.end].sort()[0] ?? span.end;
    const pause = span.off.find(({ from, to }) => from <= next && next < to);
    if (pause !== undefined) await powerCut(world, pause.from, setClock);
    setClock(pause?.to ?? next);
  }
  jobs += await runDueWork(world.context);
  await keeping.look(now());
  return { steps: steps + 1, jobs };
}

/** The machine goes off in the middle of a job: it was taken, and nobody ended it. */
async function powerCut(
  { database, context }: YearWorld,
  at: InstantUtc,
  setClock: (moment: InstantUtc) => void,
): Promise<void> {
  setClock(at);
  await planWork(context);
  const leaseUntil = instantUtc(epochMilliseconds(at) + 120_000);
  await takeJob(database, {
    ...{ now: at, leaseUntil, leasedBy: 'gone', mostAttempts: 6 },
    kinds: ['pollSource', 'fetchPrices', 'judgeDueClaims'],
  });
}

/** What people do, and when. They are late, as people are. */
function deedsOf({ renamedOn, listedOn, koreanSplitOn }: ScriptSpan, { people }: YearWorld) {
  const on = (day: SessionDate, later: number) => instantUtc(`${addDays(day, later)}T01:00:00.000Z`);
  return [
    { at: on(renamedOn, 2), act: async (): Promise<void> => void (await people.rename()) },
    { at: on(listedOn, 6), act: async (): Promise<void> => void (await people.addNewListing()) },
    { at: on(koreanSplitOn, 4), act: async (): Promise<void> => void (await people.tellSplit()) },
  ];
}

/** The days on which a provider was asked more often than its budget allows, by its own count. */
function overspent({ asked }: ExchangeSite): string[] {
  return [...asked].flatMap(([key, requests]) => {
    const budget = scriptedBudgets[key.split(' ')[0] ?? ''] ?? 0;
    return requests > budget ? [`${key}: ${requests} requests, ${budget} allowed`] : [];
  });
}

/** Stories that are not stored, or pages that were fetched twice in one edition. */
async function notHandledOnce(
  { database }: YearWorld,
  stories: readonly MadeStory[],
  { pagesGiven }: NewsOutlets,
): Promise<string[]> {
  const rows = await database.selectFrom('feed_entry').select(['entryKey', 'outcome', 'articleId']).execute();
  const articles = await database.selectFrom('article').select('id').where('kind', '=', 'article').execute();
  const held = new Set(articles.map(({ id }) => id));
  const stored = rows.filter(
    ({ outcome, articleId }) => outcome === 'stored' && articleId !== null && held.has(articleId),
  );
  const complaints: string[] = [];
  if (stored.length !== stories.length || held.size !== stories.length) {
    complaints.push(`${stories.length} stories, ${stored.length} entries stored, ${held.size} articles`);
  }
  for (const [page, count] of pagesGiven)
    if (count > 1) complaints.push(`${page} was fetched ${count} times`);
  return complaints;
}

async function deadJobs({ database }: YearWorld): Promise<string[]> {
  const rows = await database.selectFrom('job').selectAll().where('state', '=', 'dead').execute();
  return rows.map((row) => JSON.stringify(row));
}
