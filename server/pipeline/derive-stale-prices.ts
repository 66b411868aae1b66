import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { unlikeDerivation } from '../store/price-derivations.repository.ts';
import { sourcesInUse } from '../store/price-series.repository.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { marketsOf } from '../studies/benchmark-of.ts';
import { DERIVATION_VERSION } from './derivation-version.ts';
import { deriveStoredPrices, type PriceStoring } from './derive-stored-prices.ts';
import { followPriceChanges } from './follow-price-changes.ts';
import { recheckClaims } from './recheck-claims.ts';

/**
 * Derives the used bars and price events of every instrument again whose stored ones are of an older version, of a series
 * that is not the one in use any more, or rest on something that has changed since: its benchmark, or a calendar. Each in a
 * transaction of its own, so that it goes on where it was stopped. Where another series is in use, what rests on it follows;
 * with `now`, claims that were judged by a series of another source too. Nothing is to be done as a rule. Gives the instruments.
 */
export async function deriveStalePrices(
  { database, calendarOf, now }: PriceStoring & { readonly now?: () => InstantUtc },
  done: (id: InstrumentId) => void = () => undefined,
): Promise<InstrumentId[]> {
  async function derive({ instrumentId, isOfOtherSource }: StaleInstrument): Promise<void> {
    await asOnlyWriter(database, async (transaction) => {
      const context = { database: transaction, calendarOf };
      const changed = await deriveStoredPrices(context, instrumentId);
      if (!isOfOtherSource) return;
      await followPriceChanges(context, instrumentId, changed);
      if (now) await recheckClaims(context, instrumentId, null, now());
    });
    done(instrumentId);
  }
  let stale = await staleInstruments(database);
  const benchmarks = stale.filter(({ instrumentId }) => marketsOf(instrumentId).length > 0);
  for (const benchmark of benchmarks) await derive(benchmark);
  // What became of a benchmark may have made others stale.
  if (benchmarks.length > 0) stale = await staleInstruments(database);
  for (const instrument of stale) await derive(instrument);
  return [...benchmarks, ...stale].map(({ instrumentId }) => instrumentId);
}

interface StaleInstrument {
  readonly instrumentId: InstrumentId;
  /** True where what is derived is of a series that is not the one in use any more. */
  readonly isOfOtherSource: boolean;
}

async function staleInstruments(database: Database): Promise<StaleInstrument[]> {
  const unlike = await unlikeDerivation(database, DERIVATION_VERSION);
  const used = await sourcesInUse(
    database,
    unlike.map(({ instrumentId }) => instrumentId),
  );
  return unlike.flatMap(({ instrumentId, derivation }) => {
    const isOfOtherSource = derivation !== null && derivation.sourceId !== used.get(instrumentId);
    const isStale = derivation?.version !== DERIVATION_VERSION || derivation.staleFrom !== null;
    return isStale || isOfOtherSource ? [{ instrumentId, isOfOtherSource }] : [];
  });
}
