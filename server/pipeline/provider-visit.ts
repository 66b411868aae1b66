import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import type { FetchRequest, GuardedFetch } from '../sources/fetching/guarded-fetch.ts';
import {
  type AskedService,
  type ProviderReply,
  type ProviderRequest,
  type ProviderVisit,
  refused,
} from '../sources/price-providers/price-provider.ts';
import { nextDayStart } from '../sources/price-providers/provider-day.ts';
import { providerReply } from '../sources/price-providers/provider-reply.ts';
import type { Database } from '../store/open-database.ts';
import { countRequest, providerRest } from '../store/provider-use.repository.ts';

/** What asking a provider works with. */
export interface ProviderAsking {
  readonly database: Database;
  readonly fetch: GuardedFetch;
  readonly now: () => InstantUtc;
  /** Settles after so many milliseconds: what is left between two requests. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A visit that knows how many requests it made. */
export interface CountedVisit extends ProviderVisit {
  readonly requests: () => number;
}

/**
 * The way to a provider: no request is made while it asked for rest, none that its budget of the day does not have, and
 * between two of them the time is left that it asks for. A request counts when it is made, whatever comes of it.
 */
export function visitProvider(asking: ProviderAsking, provider: AskedService): CountedVisit {
  const { database, fetch, now, wait } = asking;
  const { id, dailyBudget, restMilliseconds, robotsExemption, access, source } = provider;
  const inTurn = provider.pace ?? ((work) => work());
  let requests = 0;

  async function ask({
    address,
    headers,
    accept = 'application/json',
  }: ProviderRequest): Promise<ProviderReply> {
    const rest = await providerRest(database, id, now());
    if (rest) return refused('rateLimited', rest.sentence, rest.until);
    const day = localDateOf(now(), dailyBudget.zone);
    if (!(await countRequest(database, id, day, dailyBudget.requests))) {
      const sentence = `The ${dailyBudget.requests} requests of ${day} to ${source.name} are used up.`;
      return refused('budgetSpent', sentence, nextDayStart(now(), dailyBudget.zone));
    }
    if (requests > 0 && restMilliseconds > 0) await wait(restMilliseconds);
    requests += 1;
    const request: FetchRequest = {
      address,
      accept,
      ...(headers === undefined ? {} : { headers }),
      // Without the operator's word robots.txt is asked as for any page.
      ...(access.isSet ? { exemptFromRobots: robotsExemption } : {}),
    };
    const result = await inTurn(() => fetch(request));
    return providerReply(result, provider);
  }

  return { ask, now, requests: () => requests };
}
