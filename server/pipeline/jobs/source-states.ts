import type { FeedState } from '../../../shared/schemas/feed-state.ts';
import type { Source } from '../../../shared/schemas/source.ts';
import type {
  SourceHealth,
  SourceListReply,
  SourceState,
} from '../../../shared/schemas/source-list-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { localDateOf } from '../../../shared/units/zoned-time.ts';
import type { AskedService } from '../../sources/price-providers/price-provider.ts';
import { nextDayStart } from '../../sources/price-providers/provider-day.ts';
import { feedStates } from '../../store/feed-states.repository.ts';
import { runningKeys } from '../../store/jobs.repository.ts';
import { providerRest, requestsOn } from '../../store/provider-use.repository.ts';
import { scheduleEntries } from '../../store/schedule.repository.ts';
import { type SourceFigures, sourceFigures } from '../../store/source-figures.ts';
import { listSources } from '../../store/sources.repository.ts';
import { isPolled } from '../poll-schedule.ts';
import type { PriceProviders } from '../price-providers.ts';
import { openBackfills } from './open-backfills.ts';
import type { PlanContext } from './plan-work.ts';
import { plannedRequests } from './price-plan.ts';
import { pricesKey } from './schedule-keys.ts';
import { type TrackedPrices, trackedPrices } from './tracked-prices.ts';

/** A service with a key and a budget that is no provider of prices. */
export type OtherService = Pick<AskedService, 'id' | 'source' | 'access' | 'dailyBudget'>;

/** What telling of the sources works with. */
export interface SourceStateContext extends Pick<PlanContext, 'database' | 'now' | 'providers'> {
  /** Services that are asked for news; empty where there are none. */
  readonly services: readonly OtherService[];
}

/** Every source with its terms and how its collecting stands: what is stored, and the services that could be asked. */
export async function sourceStates(context: SourceStateContext): Promise<SourceListReply> {
  const { database, now, providers, services } = context;
  const stored = await listSources(database);
  const offered = [...providers, ...services];
  const missing = offered.filter(({ source }) => stored.every(({ id }) => id !== source.id));
  const sources = [...stored, ...missing.map(({ source }) => source)];
  const facts: Facts = {
    ...{ context, moment: now(), offered },
    states: await feedStates(database),
    figures: await sourceFigures(database),
    tracked: await trackedPrices(database, providers),
    running: await runningKeys(database),
    schedule: await scheduleEntries(database),
    backfills: await openBackfills(database),
  };
  const told: SourceState[] = [];
  for (const source of sources) told.push(await stateOf(source, facts));
  return { sources: told.sort(inOrder), now: facts.moment };
}

interface Facts {
  readonly context: SourceStateContext;
  readonly moment: InstantUtc;
  readonly offered: readonly OtherService[];
  readonly states: ReadonlyMap<string, FeedState>;
  readonly figures: SourceFigures;
  readonly tracked: TrackedPrices;
  readonly running: ReadonlySet<string>;
  readonly schedule: Awaited<ReturnType<typeof scheduleEntries>>;
  readonly backfills: Awaited<ReturnType<typeof openBackfills>>;
}

async function stateOf(source: Source, facts: Facts): Promise<SourceState> {
  const { context, states, figures, running } = facts;
  const { id } = source;
  const service = facts.offered.find((one) => one.source.id === id) ?? null;
  const state = states.get(id) ?? null;
  const rejections = figures.rejections.get(id) ?? [];
  const lastNewAt = figures.lastNewAt.get(id) ?? null;
  const rest = service && (await providerRest(context.database, service.id, facts.moment));
  const budget = service && (await budgetOf(service, facts));
  return {
    ...source,
    health: healthOf(source, { state, lastNewAt, service, budget, rest, tracked: facts.tracked }),
    lastTriedAt: state?.lastTriedAt ?? null,
    lastSuccessAt: state?.lastSuccessAt ?? null,
    lastNewAt,
    nextTryAt: nextTryOf(source, service, facts),
    consecutiveFailures: state?.consecutiveFailures ?? 0,
    failure: state?.lastFailure ?? null,
    accepted: figures.accepted.get(id) ?? 0,
    rejected: rejections.reduce((sum, { count }) => sum + count, 0),
    rejections: [...rejections],
    key: service && keyOf(service),
    ...{ budget, rest },
    isRunning: [`pollSource ${id}`, `fetchPrices ${id}`, `backfillPrices ${id}`].some((key) =>
      running.has(key),
    ),
  };
}

function keyOf({ access }: OtherService): SourceState['key'] {
  const { variable, kind, isSet, how } = access;
  return { variable, kind, isSet, how };
}

async function budgetOf(service: OtherService, facts: Facts): Promise<SourceState['budget']> {
  const { context, moment, tracked, schedule, backfills } = facts;
  const { requests, zone } = service.dailyBudget;
  const usedToday = await requestsOn(context.database, service.id, localDateOf(moment, zone));
  const renewsAt = nextDayStart(moment, zone);
  const provider = context.providers.find(({ id }) => id === service.id);
  const instruments = (provider && tracked.byProvider.get(provider.id)) ?? [];
  const nextAt = schedule.get(pricesKey(service.id))?.nextAt ?? moment;
  const plannedToday =
    provider === undefined
      ? 0
      : plannedRequests(provider, {
          ...{ tracked: instruments, usedToday },
          isDueToday: instruments.length > 0 && nextAt < renewsAt,
          backfill: backfills.get(service.id) ?? null,
        });
  return { requests, usedToday, plannedToday, zone, renewsAt };
}

function nextTryOf(source: Source, service: OtherService | null, facts: Facts): InstantUtc | null {
  const { moment, states, schedule, tracked, context } = facts;
  if (isPolled(source)) {
    return service?.access.isSet === false ? null : (states.get(source.id)?.nextTryAt ?? moment);
  }
  const provider = providerOf(context.providers, source);
  if (provider === undefined || !tracked.byProvider.has(provider.id)) return null;
  return schedule.get(pricesKey(provider.id))?.nextAt ?? moment;
}

function providerOf(providers: PriceProviders, source: Source) {
  return providers.find((one) => one.source.id === source.id);
}

/** The first that holds: what a person has to do something about comes before what passes by itself. */
function healthOf(
  source: Source,
  given: {
    readonly state: FeedState | null;
    readonly lastNewAt: InstantUtc | null;
    readonly service: OtherService | null;
    readonly budget: SourceState['budget'];
    readonly rest: SourceState['rest'];
    readonly tracked: TrackedPrices;
  },
): SourceHealth {
  const { state, lastNewAt, service, budget, rest, tracked } = given;
  if (source.setAsideAt !== null) return 'setAside';
  if (service === null && !isPolled(source)) return 'byHand';
  if (service?.access.isSet === false) return 'keyMissing';
  if (rest !== null) return 'resting';
  if (budget !== null && budget.usedToday >= budget.requests) return 'budgetSpent';
  const isIdle = source.kind === 'prices' && ![...tracked.byProvider.keys()].some((id) => id === service?.id);
  if (isIdle) return 'idle';
  if (state?.lastTriedAt == null) return 'notYet';
  if (state.lastFailure !== null) return 'failing';
  return lastNewAt === state.lastTriedAt ? 'collecting' : 'nothingNew';
}

/** What is collected by itself first, then providers of prices, then all others. */
function inOrder(a: SourceState, b: SourceState): number {
  return rank(a) - rank(b) || Number(a.id > b.id) - Number(a.id < b.id);
}

function rank(source: SourceState): number {
  if (source.address !== null) return 0;
  return source.kind === 'prices' ? 1 : 2;
}
