import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { priceDerivations } from '../store/price-derivations.repository.ts';
import { storedSeries } from '../store/price-series.repository.ts';
import { DERIVATION_VERSION } from './derivation-version.ts';
import { deriveStoredPrices, type PriceStoring } from './derive-stored-prices.ts';

/**
 * Derives the used bars and price events of every instrument again whose stored ones are of an older version, of a series
 * that is not the one in use any more, or rest on something that has changed since: its benchmark, or a calendar. Each in a
 * transaction of its own, so that it goes on where it was stopped. Nothing is to be done as a rule. Gives the instruments.
 */
export async function deriveStalePrices(
  { database, calendarOf }: PriceStoring,
  done: (id: InstrumentId) => void = () => undefined,
): Promise<InstrumentId[]> {
  const derivations = new Map<string, Awaited<ReturnType<typeof priceDerivations>>[number]>(
    (await priceDerivations(database)).map((row) => [row.instrumentId, row]),
  );
  const stale: InstrumentId[] = [];
  const seen = new Set<InstrumentId>();
  for (const { instrumentId, sourceId, finalBars } of await storedSeries(database)) {
    // The first series of an instrument is the one in use.
    if (finalBars === 0 || seen.has(instrumentId)) continue;
    seen.add(instrumentId);
    const row = derivations.get(instrumentId);
    const isCurrent =
      row?.version === DERIVATION_VERSION && row.sourceId === sourceId && row.staleFrom === null;
    if (!isCurrent) stale.push(instrumentId);
  }
  for (const id of stale) {
    await database
      .transaction()
      .execute((transaction) => deriveStoredPrices({ database: transaction, calendarOf }, id));
    done(id);
  }
  return stale;
}
