import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { PriceProvider } from '../../sources/price-providers/price-provider.ts';

/**
 * Requests of a day that stay free for what is new of the tracked instruments, whatever else is asked for: of a provider of
 * whole markets enough for three sessions, since a late one is asked for again; of any other one for each instrument.
 */
export function requestsKeptFree(
  { requestsASession }: Pick<PriceProvider, 'requestsASession'>,
  tracked: readonly Instrument[],
): number {
  if (tracked.length === 0) return 0;
  return requestsASession === null ? tracked.length : 3 * requestsASession;
}

/** What a fill of past years takes, in requests, and in days of the provider's budget less what is kept free. */
export interface BackfillPlan {
  readonly requests: number;
  readonly days: number;
}

/**
 * Plans the fill of so many sessions, or of so many instruments where the provider is asked for one at a time. A day's share
 * is the budget less `keptFree`; null where nothing is left of it.
 *
 * Example: ten years of KOSPI and KOSDAQ with their indices are 2,462 sessions of four tables, 9,848 of 10,000 requests: one day.
 */
export function backfillPlan(
  { requestsASession, dailyBudget }: Pick<PriceProvider, 'requestsASession' | 'dailyBudget'>,
  wanted: { readonly sessions: number; readonly instruments: number },
  keptFree: number,
): BackfillPlan | null {
  const requests = requestsASession === null ? wanted.instruments : wanted.sessions * requestsASession;
  const share = dailyBudget.requests - keptFree;
  if (share <= 0) return null;
  return { requests, days: Math.ceil(requests / share) };
}

/**
 * Requests that are still to be made today by what is planned: what is new of the tracked instruments where that is due today
 * (a market's last session is asked for again with the new one), and as much of an open fill as the rest of the day has room for.
 * With what was used it is never more than the budget.
 */
export function plannedRequests(
  provider: Pick<PriceProvider, 'requestsASession' | 'dailyBudget'>,
  planned: {
    readonly tracked: readonly Instrument[];
    readonly usedToday: number;
    readonly isDueToday: boolean;
    /** `left`: sessions or instruments; null while that is not known. */
    readonly backfill: { readonly left: number | null } | null;
  },
): number {
  const { requestsASession, dailyBudget } = provider;
  const { tracked, usedToday, isDueToday, backfill } = planned;
  const room = Math.max(dailyBudget.requests - usedToday, 0);
  const regular = isDueToday ? (requestsASession === null ? tracked.length : 2 * requestsASession) : 0;
  const free = Math.max(room - requestsKeptFree(provider, tracked), 0);
  const filling = backfill === null ? 0 : Math.min((backfill.left ?? free) * (requestsASession ?? 1), free);
  return Math.min(regular + filling, room);
}
