import { currentCalendars } from '../../server/pipeline/current-calendars.ts';
import { deriveStalePrices } from '../../server/pipeline/derive-stale-prices.ts';
import { fetchPrices } from '../../server/pipeline/fetch-prices.ts';
import { collectContextOf } from '../../server/pipeline/jobs/job-context.ts';
import { pollSource } from '../../server/pipeline/poll-source.ts';
import { judgeDueClaims } from '../../server/pipeline/recheck-claims.ts';
import { listInstruments } from '../../server/store/instruments.repository.ts';
import { listSources } from '../../server/store/sources.repository.ts';
import type { NewsOutlets } from './news-outlets.ts';
import type { ScriptSpan } from './script-span.ts';
import type { YearWorld } from './year-world.ts';

/**
 * Imports the final data at once: the companies as they are called and listed in the end, all prices as they stand then, what
 * a person said of a split, and every story in its last edition. The sites have to say how everything ended.
 */
export async function importFinalData(
  { database, context, people, collect }: YearWorld,
  span: ScriptSpan,
  feeds: NewsOutlets['feeds'],
): Promise<void> {
  const { fetch, now, wait, providers } = context;
  await people.rename();
  await people.addNewListing();
  await people.trackAll();
  const calendarOf = await currentCalendars(database);
  const fetching = { database, fetch, now, wait, calendarOf, step: () => undefined };
  for (const id of ['krx', 'yahoo'] as const) {
    const provider = providers.find((one) => one.id === id);
    if (provider === undefined) throw new Error(`no provider ${id}`);
    const instrumentIds = id === 'krx' ? null : await americanIds(database);
    const run = await fetchPrices(fetching, provider, { from: span.historyFrom, to: null, instrumentIds });
    if (run.stopped !== null) throw new Error(run.stopped.sentence);
  }
  await deriveStalePrices({ database, calendarOf, now });
  await people.tellSplit();
  await collect(feeds);
  for (const source of (await listSources(database)).filter(({ kind }) => kind === 'feed')) {
    const poll = await pollSource(await collectContextOf(context), source);
    if (poll.outcome !== 'fetched') throw new Error(`${source.name}: ${poll.failure?.detail}`);
  }
  await judgeDueClaims({ database, calendarOf }, now());
}

async function americanIds(database: YearWorld['database']) {
  const listed = await listInstruments(database);
  return listed.filter(({ mic }) => mic !== 'XKRX' && mic !== 'XKOS').map(({ id }) => id);
}
