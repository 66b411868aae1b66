import * as z from 'zod';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { InstrumentIdSchema, SessionDateSchema } from '../../../shared/schemas/unit-schemas.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { CalendarLookup } from '../../markets/calendar-lookup.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { currentCalendars } from '../current-calendars.ts';
import { deriveStalePrices } from '../derive-stale-prices.ts';
import { reachedSession } from '../fetch-markets.ts';
import { fetchPrices } from '../fetch-prices.ts';
import type { FetchedPrices } from '../fetched-prices.ts';
import { minutesLater } from '../poll-schedule.ts';
import type { PricesWanted } from '../prices-wanted.ts';
import { judgeDueClaims } from '../recheck-claims.ts';
import type { JobContext } from './job-context.ts';
import { type JobOutcome, type JobWork, jobHandler } from './job-handler.ts';
import { requestsKeptFree } from './price-plan.ts';
import { sessionsToFill } from './sessions-to-fill.ts';
import { trackedPrices } from './tracked-prices.ts';

/** What a fill of past years is asked with. */
export const BackfillPayloadSchema = z.object({
  providerId: z.string(),
  from: SessionDateSchema,
  /** Null: the newest session that the provider has. */
  to: SessionDateSchema.nullable(),
});

const CheckpointSchema = z.object({
  /** Up to which session whole markets are stored. */
  session: SessionDateSchema.nullable().default(null),
  /** Which instruments are stored, of a provider that is asked for one at a time. */
  instruments: z.array(InstrumentIdSchema).default([]),
});

/** Sessions that are asked for in one run: they are stored together. */
const sessionsInARun = 60;

/** The newest years come first, by `fetchPrices`; a fill looks again after so many minutes. */
const waitForNewest = 10;

/**
 * Fetches the prices of past years: whole markets session by session, or the tracked instruments one by one. It keeps how far
 * it is, so that it goes on there after a stop, a crash or the end of a day's budget, of which it leaves what new prices need.
 */
export const backfillPricesJob = jobHandler(
  'backfill',
  BackfillPayloadSchema,
  async (context, { providerId, from, to }, work) => {
    const { database, now, providers } = context;
    const provider = providers.find(({ id }) => id === providerId);
    if (!provider?.access.isSet) {
      return { outcome: 'done', sentence: `The provider ${providerId} is not ready.` };
    }
    const calendarOf = await currentCalendars(database);
    const tracked = (await trackedPrices(database, providers)).byProvider.get(provider.id) ?? [];
    const { dailyBudget } = provider;
    const requests = Math.max(dailyBudget.requests - requestsKeptFree(provider, tracked), 0);
    const filling: Filling = {
      ...{ context, work, from, to, tracked, calendarOf },
      provider: { ...provider, dailyBudget: { ...dailyBudget, requests } },
      checkpoint: CheckpointSchema.parse(work.checkpoint ?? {}),
    };
    const outcome =
      provider.readSession === null ? await fillInstruments(filling) : await fillMarkets(filling);
    const pricing = { database, calendarOf, now };
    await deriveStalePrices(pricing);
    await judgeDueClaims(pricing, now());
    return outcome;
  },
);

interface Filling {
  readonly context: JobContext;
  readonly work: JobWork;
  /** Its budget is less what is kept free. */
  readonly provider: PriceProvider;
  readonly from: SessionDate;
  readonly to: SessionDate | null;
  readonly tracked: readonly Instrument[];
  readonly calendarOf: CalendarLookup;
  readonly checkpoint: z.infer<typeof CheckpointSchema>;
}

async function fillMarkets(filling: Filling): Promise<JobOutcome> {
  const { context, work, provider, tracked, from, to, checkpoint } = filling;
  const { database, now } = context;
  if (tracked.length > 0 && (await reachedSession(database, provider.id)) === null) {
    const at = minutesLater(now(), waitForNewest);
    return { outcome: 'later', at, sentence: 'The newest years are fetched first.' };
  }
  const sessions = await sessionsToFill(context, provider, filling);
  let done = sessions.filter(
    (session) => checkpoint.session !== null && session <= checkpoint.session,
  ).length;
  while (done < sessions.length) {
    if (work.isStopped()) return stopped(now());
    const some = sessions.slice(done, done + sessionsInARun);
    const run = await fetchSome(filling, {
      from: some[0] ?? from,
      to: some.at(-1) ?? to,
      instrumentIds: null,
    });
    const read = run.sessions.filter(({ outcome }) => outcome !== 'refused');
    done += read.length;
    const session = sessions[done - 1] ?? null;
    await work.progress({ done, total: sessions.length, unit: 'sessions' }, { session });
    const refused = refusalOf(run, now());
    if (refused !== null) return refused;
    if (read.length === 0) break;
  }
  return work.isStopped() && done < sessions.length
    ? stopped(now())
    : { outcome: 'done', sentence: `${done} sessions from ${from} on.` };
}

async function fillInstruments(filling: Filling): Promise<JobOutcome> {
  const { context, work, tracked, from, to, checkpoint } = filling;
  const { now } = context;
  const stored = new Set(checkpoint.instruments);
  for (const { id } of tracked.filter((instrument) => !stored.has(instrument.id))) {
    if (work.isStopped()) return stopped(now());
    const run = await fetchSome(filling, { from, to, instrumentIds: [id] });
    const refused = refusalOf(run, now());
    if (refused !== null) return refused;
    stored.add(id);
    await work.progress(
      { done: stored.size, total: tracked.length, unit: 'instruments' },
      { instruments: [...stored] },
    );
  }
  return { outcome: 'done', sentence: `${stored.size} instruments from ${from} on.` };
}

function fetchSome(
  { context, provider, calendarOf, work }: Filling,
  wanted: PricesWanted,
): Promise<FetchedPrices> {
  const { database, fetch, now, wait } = context;
  const step = () => undefined;
  const fetching = { database, fetch, now, wait, calendarOf, step, isStopped: work.isStopped };
  return fetchPrices(fetching, provider, wanted);
}

function stopped(at: ReturnType<JobContext['now']>): JobOutcome {
  return { outcome: 'later', at, sentence: 'It was stopped before its end.' };
}

/**
 * When to go on after a refusal: where the provider allows it again. Null where there was none. Throws where it is no matter
 * of waiting: then the attempt has failed.
 */
function refusalOf(
  { stopped: refusal, series }: FetchedPrices,
  now: ReturnType<JobContext['now']>,
): JobOutcome | null {
  const unreachable = series.find((one) => one.outcome === 'refused' && one.reason === 'unreachable');
  if (refusal === null) {
    if (unreachable?.outcome === 'refused') throw new Error(unreachable.sentence);
    return null;
  }
  const { reason, sentence, retryAt } = refusal;
  if (reason !== 'budgetSpent' && reason !== 'rateLimited') throw new Error(sentence);
  return { outcome: 'later', at: retryAt ?? minutesLater(now, 60), sentence };
}
