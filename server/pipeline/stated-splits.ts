import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { StatedSplit } from '../sources/price-providers/price-provider.ts';
import { addPriceAdjustment, priceAdjustments } from '../store/price-adjustments.repository.ts';
import { inTransaction } from '../store/transactions.ts';
import { deriveStoredPrices, type PriceStoring } from './derive-stored-prices.ts';
import { followPriceChanges } from './follow-price-changes.ts';

/**
 * Keeps the splits that a source states of prices that it does not adjust, as decisions made by the source: the used bars
 * are adjusted by them at once. A session that anybody decided about before, also where that was taken back, is left as it
 * is: a person's word stands over a source's.
 */
export function keepStatedSplits(
  { database, calendarOf }: PriceStoring,
  { id: sourceId, name }: Source,
  instrumentId: InstrumentId,
  splits: readonly StatedSplit[],
  madeAt: InstantUtc,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const key = { instrumentId, sourceId };
    const decided = new Set((await priceAdjustments(transaction, key)).map(({ sessionDate }) => sessionDate));
    const fresh = splits
      .filter(({ sessionDate }) => !decided.has(sessionDate))
      .map((split) => split.sessionDate);
    for (const { sessionDate, ratio } of splits) {
      if (decided.has(sessionDate)) continue;
      const reason = `${name} states a split of ${ratio} new shares for each old one.`;
      await addPriceAdjustment(transaction, key, {
        ...{ sessionDate, action: 'split', ratio, reason, madeBy: sourceId, madeAt },
      });
    }
    if (fresh.length === 0) return;
    const touched = fresh.sort();
    const change = { sourceId, moment: madeAt, fresh: [], touched };
    const context = { database: transaction, calendarOf };
    await followPriceChanges(context, instrumentId, await deriveStoredPrices(context, instrumentId, change));
  });
}
