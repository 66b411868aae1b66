import * as z from 'zod';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { CalendarLookup } from '../../markets/calendar-lookup.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { storedSeries } from '../../store/price-series.repository.ts';
import { saveScheduleEntry, scheduleEntries } from '../../store/schedule.repository.ts';
import { currentCalendars } from '../current-calendars.ts';
import { deriveStalePrices } from '../derive-stale-prices.ts';
import { reachedSession } from '../fetch-markets.ts';
import { fetchPrices } from '../fetch-prices.ts';
import type { FetchedPrices } from '../fetched-prices.ts';
import { keptSpans } from '../kept-spans.ts';
import { judgeDueClaims } from '../recheck-claims.ts';
import { newestFinal } from '../wanted-sessions.ts';
import { fillNewInstruments } from './fill-new-instruments.ts';
import type { JobContext } from './job-context.ts';
import { type JobOutcome, type JobWork, jobHandler } from './job-handler.ts';
import { keepPriceAttempt } from './price-attempt.ts';
import { calendarsOf, lateBarsAt, nextFinalAt } from './price-due.ts';
import { pricesKey } from './schedule-keys.ts';
import { trackedPrices } from './tracked-prices.ts';

/** Up to this many instruments without any prices are asked for one by one first, so that their charts need not wait for years of whole markets. */
const fewNew = 50;

/** Asks one provider for what is new of the instruments that are tracked, and says when it is to be asked next. */
export const fetchPricesJob = jobHandler(
  'prices',
  z.object({ providerId: z.string() }),
  async (context, { providerId }, work) => {
    const { database, now, providers } = context;
    const provider = providers.find(({ id }) => id === providerId);
    if (!provider) return { outcome: 'done', sentence: `There is no provider ${providerId}.` };
    if (!provider.access.isSet) {
      return { outcome: 'done', sentence: `${provider.access.variable} is not set.` };
    }
    // What is tracked from now on is new to the next run.
    const began = now();
    const instruments = (await trackedPrices(database, providers)).byProvider.get(provider.id) ?? [];
    if (instruments.length === 0) {
      return { outcome: 'done', sentence: 'Nothing that is tracked comes from this provider.' };
    }
    const calendarOf = await currentCalendars(database);
    await fillNewInstruments(context, provider, instruments, calendarOf);
    const runs = await fetchTracked(context, { provider, instruments, calendarOf, work });
    const pricing = { database, calendarOf, now };
    await deriveStalePrices(pricing);
    await judgeDueClaims(pricing, now());
    if (work.isStopped()) return { outcome: 'later', at: now(), sentence: 'It was stopped before its end.' };
    await planNext(context, { provider, instruments, calendarOf, runs, began });
    return told(runs);
  },
);

interface Fetching {
  readonly provider: PriceProvider;
  readonly instruments: readonly Instrument[];
  readonly calendarOf: CalendarLookup;
}

async function fetchTracked(
  context: JobContext,
  { provider, instruments, calendarOf, work }: Fetching & { readonly work: JobWork },
): Promise<FetchedPrices[]> {
  const { database, fetch, now, wait } = context;
  let answers = 0;
  const fetching = {
    ...{ database, fetch, now, wait, calendarOf, isStopped: work.isStopped },
    step: () => {
      answers += 1;
    },
  };
  const everything = { from: null, to: null, instrumentIds: null };
  const named = (some: readonly Instrument[]) => ({ ...everything, instrumentIds: some.map(({ id }) => id) });
  if (provider.readSession === null) return [await fetchPrices(fetching, provider, named(instruments))];
  const runs: FetchedPrices[] = [];
  const kept = keptSpans(await storedSeries(database), provider.source.id);
  const fresh = instruments.filter(({ id }) => !kept.has(id));
  if (provider.readSeries !== null && fresh.length > 0 && fresh.length <= fewNew) {
    runs.push(await fetchPrices(fetching, provider, named(fresh)));
  }
  if (runs.every(({ stopped }) => stopped === null) && !work.isStopped()) {
    runs.push(await fetchPrices(fetching, provider, everything));
  }
  await work.progress({ done: answers, total: answers, unit: 'requests' });
  return runs;
}

/** What a run did, and when it began. */
interface Ended {
  readonly runs: readonly FetchedPrices[];
  readonly began: InstantUtc;
}

/** Keeps when the provider is asked next: when it allows it again, when the next bar is final, or earlier where one is late. */
async function planNext(
  { database, now, random }: JobContext,
  { provider, instruments, calendarOf, runs, began }: Fetching & Ended,
): Promise<void> {
  const key = pricesKey(provider.id);
  const moment = now();
  const before = (await scheduleEntries(database)).get(key);
  const isBehind = await hasLateBars(database, { provider, instruments, calendarOf }, moment);
  const isFruitless = isBehind && runs.every(({ stored }) => stored.added === 0);
  const fruitless = isFruitless ? (before?.fruitless ?? 0) + 1 : 0;
  const refusal = runs.find(({ stopped }) => stopped !== null)?.stopped ?? null;
  const final = nextFinalAt(calendarsOf(instruments, calendarOf), provider.delay, moment);
  const again = isBehind || refusal !== null ? lateBarsAt(moment, Math.max(fruitless - 1, 0)) : null;
  const next = refusal?.retryAt ?? [final, again].filter((one) => one !== null).sort()[0] ?? null;
  // A whole day where no calendar tells of a session; a little chance, so that programs do not ask all at once.
  const nextAt = laterBy(next ?? laterBy(moment, 86_400_000), Math.floor(random() * 120_000));
  await saveScheduleEntry(database, { key, nextAt, lastAt: began, fruitless });
  await keepPriceAttempt(database, provider, runs, { triedAt: moment, nextTryAt: nextAt });
}

function laterBy(moment: InstantUtc, milliseconds: number): InstantUtc {
  return instantUtc(epochMilliseconds(moment) + milliseconds);
}

/** True where a bar that is final by now is not stored. */
async function hasLateBars(
  database: JobContext['database'],
  { provider, instruments, calendarOf }: Fetching,
  now: InstantUtc,
): Promise<boolean> {
  const kept = keptSpans(await storedSeries(database), provider.source.id);
  const reached = provider.readSession === null ? null : await reachedSession(database, provider.id);
  return instruments.some(({ id, mic }) => {
    const calendar = calendarOf(mic);
    const newest = calendar && newestFinal(calendar, provider.delay, now);
    if (newest === null) return false;
    // Of whole markets a share that does not trade is no late bar.
    const last = provider.readSession === null ? kept.get(id)?.last : reached;
    return (last ?? '') < newest;
  });
}

function told(runs: readonly FetchedPrices[]): JobOutcome {
  const sum = (of: (run: FetchedPrices) => number) => runs.reduce((total, run) => total + of(run), 0);
  const counts = `${sum(({ requests }) => requests)} requests, ${sum(({ stored }) => stored.added)} new bars, ${sum(({ stored }) => stored.revised)} revised.`;
  const stopped = runs.find((run) => run.stopped !== null)?.stopped?.sentence;
  return { outcome: 'done', sentence: stopped === undefined ? counts : `${counts} ${stopped}` };
}
