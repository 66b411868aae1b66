import type { Instrument } from '../../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { ProviderId } from '../../sources/price-providers/price-provider.ts';
import type { Database } from '../../store/open-database.ts';
import { sourcesInUse } from '../../store/price-series.repository.ts';
import { instrumentsById, trackedInstruments } from '../../store/tracked-instruments.repository.ts';
import type { PriceProviders } from '../price-providers.ts';
import { type Assignment, assignProvider, benchmarksOf } from './price-assignment.ts';

/** What is tracked, with the indices of its markets, and from which provider the prices of each come. */
export interface TrackedPrices {
  readonly assignments: ReadonlyMap<InstrumentId, Assignment>;
  readonly byProvider: ReadonlyMap<ProviderId, readonly Instrument[]>;
}

/** Reads the tracked set and shares it out among the providers that are ready. */
export async function trackedPrices(database: Database, providers: PriceProviders): Promise<TrackedPrices> {
  const tracked = await trackedInstruments(database);
  if (tracked.length === 0) return { assignments: new Map(), byProvider: new Map() };
  const assignments = new Map<InstrumentId, Assignment>();
  const byProvider = new Map<ProviderId, Instrument[]>();
  const ids = tracked.map(({ instrumentId }) => instrumentId);
  const named = await instrumentsById(database, ids);
  const indices = benchmarksOf([...named.values()]);
  const wanted = [...(await instrumentsById(database, indices)).values(), ...named.values()];
  const inUse = await sourcesInUse(
    database,
    wanted.map(({ id }) => id),
  );
  for (const instrument of wanted) {
    const assignment = assignProvider(providers, instrument, inUse.get(instrument.id));
    assignments.set(instrument.id, assignment);
    if (assignment.provider === null || instrument.delistedDate !== null) continue;
    const { id } = assignment.provider;
    byProvider.set(id, [...(byProvider.get(id) ?? []), instrument]);
  }
  return { assignments, byProvider };
}
