import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { priceDerivations } from '../store/price-derivations.repository.ts';
import { storedSeries } from '../store/price-series.repository.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { DERIVATION_VERSION } from './derivation-version.ts';
import { deriveStoredPrices, type PriceStoring } from './derive-stored-prices.ts';
import { recheckClaims } from './recheck-claims.ts';

/**
 * Derives the used bars and price events of every instrument again whose stored ones are of an older version, of a series
 * that is not the one in use any more, or rest on something that has changed since: its benchmark, or a calendar. Each in a
 * transaction of its own, so that it goes on where it was stopped. With `now`, claims that were judged by a series of another
 * source are judged again. Nothing is to be done as a rule. Gives the instruments.
 */
export async function deriveStalePrices(
  { database, calendarOf, now }: PriceStoring & { readonly now?: () => InstantUtc },
  done: (id: InstrumentId) => void = () => undefined,
): Promise<InstrumentId[]> {
  const derivations = new Map<string, Awaited<ReturnType<typeof priceDerivations>>[number]>(
    (await priceDerivations(database)).map((row) => [row.instrumentId, row]),
  );
  const stale: InstrumentId[] = [];
  const ofOtherSource = new Set<InstrumentId>();
  const seen = new Set<InstrumentId>();
  for (const { instrumentId, sourceId, finalBars } of await storedSeries(database)) {
    // The first series of an instrument is the one in use.
    if (finalBars === 0 || seen.has(instrumentId)) continue;
    seen.add(instrumentId);
    const row = derivations.get(instrumentId);
    const isCurrent =
      row?.version === DERIVATION_VERSION && row.sourceId === sourceId && row.staleFrom === null;
    if (!isCurrent) stale.push(instrumentId);
    if (row && row.sourceId !== sourceId) ofOtherSource.add(instrumentId);
  }
  for (const id of stale) {
    await asOnlyWriter(database, async (transaction) => {
      const context = { database: transaction, calendarOf };
      await deriveStoredPrices(context, id);
      if (now && ofOtherSource.has(id)) await recheckClaims(context, id, null, now());
    });
    done(id);
  }
  return stale;
}
