import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { CalendarLookup } from '../../markets/calendar-lookup.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';
import { listInstruments } from '../../store/instruments.repository.ts';
import { currentCalendars } from '../current-calendars.ts';
import { newestFinal, sessionsWithin } from '../wanted-sessions.ts';
import type { PlanContext } from './plan-work.ts';
import { type BackfillPlan, backfillPlan, requestsKeptFree } from './price-plan.ts';
import { trackedPrices } from './tracked-prices.ts';

/** First and last session of a fill of past years; `to` null: the newest that the provider has. */
interface FillSpan {
  readonly from: SessionDate;
  readonly to: SessionDate | null;
}

/** The sessions of a fill that are final by now, by the calendar of what the provider has; none where it has nothing. */
export async function sessionsToFill(
  { database, now }: Pick<PlanContext, 'database' | 'now'>,
  provider: PriceProvider,
  { from, to, calendarOf }: FillSpan & { readonly calendarOf: CalendarLookup },
): Promise<SessionDate[]> {
  const instruments = await listInstruments(database);
  const first = instruments.find((instrument) => provider.whyNot(instrument) === null);
  const calendar = first ? calendarOf(first.mic) : null;
  const newest = calendar && newestFinal(calendar, provider.delay, now());
  if (calendar === null || newest === null) return [];
  return sessionsWithin(calendar, from, to !== null && to < newest ? to : newest);
}

/** What a fill would take, before it is begun; null where the budget leaves nothing for it. */
export async function planBackfill(
  context: Pick<PlanContext, 'database' | 'now' | 'providers'>,
  provider: PriceProvider,
  span: FillSpan,
): Promise<BackfillPlan | null> {
  const { database, providers } = context;
  const calendarOf = await currentCalendars(database);
  const sessions = await sessionsToFill(context, provider, { ...span, calendarOf });
  const tracked = (await trackedPrices(database, providers)).byProvider.get(provider.id) ?? [];
  const wanted = { sessions: sessions.length, instruments: tracked.length };
  return backfillPlan(provider, wanted, requestsKeptFree(provider, tracked));
}
