import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import type { PriceProvider, ProviderAccess, ProviderId } from '../sources/price-providers/price-provider.ts';
import type { Database } from '../store/open-database.ts';
import { type ProviderRest, providerRest, requestsOn } from '../store/provider-use.repository.ts';

/** The providers that the composing root made. */
export type PriceProviders = readonly PriceProvider[];

/** How it stands with a provider; whether a key is set, and never the key. */
export interface ProviderState {
  readonly id: ProviderId;
  readonly source: Pick<
    Source,
    'name' | 'owner' | 'attribution' | 'display' | 'redistribute' | 'link' | 'termsReadOn' | 'note'
  >;
  readonly access: Pick<ProviderAccess, 'variable' | 'kind' | 'isSet' | 'how'>;
  readonly adjustmentBasis: PriceProvider['adjustmentBasis'];
  readonly hours: PriceProvider['hours'];
  readonly delay: PriceProvider['delay'];
  /** Whether it is asked for one instrument over time, for a whole session of its markets, or either. */
  readonly askedBy: readonly ('instrument' | 'session')[];
  readonly budget: { readonly requests: number; readonly usedToday: number; readonly zone: string };
  /** What it asked for; null where it may be asked. */
  readonly rest: ProviderRest | null;
}

/** How it stands with each provider at a moment. */
export async function providerStates(
  database: Database,
  providers: PriceProviders,
  now: InstantUtc,
): Promise<ProviderState[]> {
  const states: ProviderState[] = [];
  for (const provider of providers) states.push(await stateOf(database, provider, now));
  return states;
}

async function stateOf(database: Database, provider: PriceProvider, now: InstantUtc): Promise<ProviderState> {
  const { id, source, access, adjustmentBasis, hours, delay, dailyBudget } = provider;
  const { name, owner, attribution, display, redistribute, link, termsReadOn, note } = source;
  const { variable, kind, isSet, how } = access;
  const { requests, zone } = dailyBudget;
  const usedToday = await requestsOn(database, id, localDateOf(now, zone));
  return {
    id,
    source: { name, owner, attribution, display, redistribute, link, termsReadOn, note },
    access: { variable, kind, isSet, how },
    ...{ adjustmentBasis, hours, delay },
    askedBy: [
      ...(provider.readSeries === null ? [] : (['instrument'] as const)),
      ...(provider.readSession === null ? [] : (['session'] as const)),
    ],
    budget: { requests, usedToday, zone },
    rest: await providerRest(database, id, now),
  };
}
