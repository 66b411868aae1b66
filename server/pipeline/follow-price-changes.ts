import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { markPricesStale } from '../store/price-derivations.repository.ts';
import { marketsOf } from '../studies/benchmark-of.ts';
import type { PriceStoring } from './derive-stored-prices.ts';
import { renewEventReturns } from './renew-event-returns.ts';

/**
 * What follows from other used bars of an instrument for what rests on them: the returns of news events are measured anew,
 * and where the instrument is a benchmark, the prices of its market count as stale from the first of the sessions on.
 * `sessions`: those whose used bars changed, ascending. Call it inside the transaction that changed them.
 */
export async function followPriceChanges(
  context: PriceStoring,
  instrumentId: InstrumentId,
  sessions: readonly string[],
): Promise<void> {
  const [first] = sessions;
  if (first === undefined) return;
  await markPricesStale(context.database, marketsOf(instrumentId), sessionDate(first), instrumentId);
  await renewEventReturns(context, instrumentId, sessions.map(sessionDate));
}
