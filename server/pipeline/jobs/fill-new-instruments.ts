import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import type { CalendarLookup } from '../../markets/calendar-lookup.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { enqueueJob } from '../../store/jobs.repository.ts';
import { storedSeries } from '../../store/price-series.repository.ts';
import { scheduleEntries } from '../../store/schedule.repository.ts';
import { trackedInstruments } from '../../store/tracked-instruments.repository.ts';
import { reachedSession } from '../fetch-markets.ts';
import { keptSpans } from '../kept-spans.ts';
import { sessionsWithin } from '../wanted-sessions.ts';
import type { JobContext } from './job-context.ts';
import { pricesKey } from './schedule-keys.ts';

/**
 * Of a whole market those lines are stored that are listed here on the day of the answer. So one that came into the listing
 * later lacks the sessions before, which no later answer brings. For those that are tracked since the provider was asked
 * last this has the missing sessions asked for again, as a fill of past years: within the budget, and taken up where it was
 * cut off. How far back: to the day on which the line was listed, at most to where the source's prices begin.
 */
export async function fillNewInstruments(
  { database, now, newId }: Pick<JobContext, 'database' | 'now' | 'newId'>,
  provider: PriceProvider,
  instruments: readonly Instrument[],
  calendarOf: CalendarLookup,
): Promise<void> {
  const reached = await reachedSession(database, provider.id);
  const lastAt = (await scheduleEntries(database)).get(pricesKey(provider.id))?.lastAt ?? null;
  // The first run of all fetches everything.
  if (provider.readSession === null || reached === null || lastAt === null) return;
  const tracked = await trackedInstruments(database);
  const fresh = new Set(tracked.flatMap((one) => (one.trackedAt > lastAt ? [one.instrumentId] : [])));
  if (fresh.size === 0) return;
  const kept = keptSpans(await storedSeries(database), provider.source.id);
  const begin = [...kept.values()].map(({ first }) => first).sort()[0];
  if (begin === undefined) return;
  const missing = instruments.flatMap(({ id, mic, listedDate }): SessionDate[] => {
    const calendar = calendarOf(mic);
    if (!fresh.has(id) || calendar === null) return [];
    const from = listedDate === null || listedDate < begin ? begin : listedDate;
    const first = kept.get(id)?.first;
    return sessionsWithin(calendar, from, first === undefined ? reached : addDays(first, -1));
  });
  const [from, to] = [missing.sort()[0], missing.at(-1)];
  if (from === undefined || to === undefined) return;
  const key = `${provider.id} ${from} ${to}`;
  const payload = { providerId: provider.id, from, to };
  await enqueueJob(database, { id: newId(), kind: 'backfillPrices', key, payload, runAt: now() }, now());
}
