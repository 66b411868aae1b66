import type { ReceivedPrices } from '../../shared/schemas/received-prices.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type PriceSeriesHead, type StoredSeries, storedSeries } from '../store/price-series.repository.ts';
import { RefusedPricesError } from './refused-prices-error.ts';

/**
 * The head under which received prices are kept, given what is kept of the same source: what they do not say of adjustment,
 * hours and delay stays as it was. Throws a `RefusedPricesError` where they cannot be kept with it.
 */
export async function acceptedHead(database: Database, received: ReceivedPrices): Promise<PriceSeriesHead> {
  const { instrumentId, sourceId, currency, bars } = received;
  const instrument = await findInstrument(database, instrumentId);
  if (!instrument) {
    throw new RefusedPricesError(
      `${instrumentId} is not among the instruments: add it with "newstape instruments add" first`,
    );
  }
  if (instrument.currency !== currency) {
    throw new RefusedPricesError(
      `The prices of ${instrumentId} are in ${currency}, but it is traded in ${instrument.currency}: take a source that gives them in ${instrument.currency}`,
    );
  }
  const kept = (await storedSeries(database, instrumentId)).find((one) => one.sourceId === sourceId);
  const basis = received.adjustmentBasis === 'unknown' ? kept?.adjustmentBasis : received.adjustmentBasis;
  if (
    kept &&
    basis !== kept.adjustmentBasis &&
    kept.adjustmentBasis !== 'unknown' &&
    staysBeside(kept, bars)
  ) {
    throw new RefusedPricesError(
      `The prices of ${instrumentId} from ${sourceId} are adjusted otherwise (${received.adjustmentBasis}) than those kept from ${kept.firstSession} to ${kept.lastSession} (${kept.adjustmentBasis}): give all of these sessions again, or name another source`,
    );
  }
  const hours = received.hours ?? 'unknown';
  const delay = received.delay ?? kept?.delay ?? undefined;
  return {
    ...{ instrumentId, sourceId, currency },
    adjustmentBasis: basis ?? 'unknown',
    hours: hours === 'unknown' ? (kept?.hours ?? 'unknown') : hours,
    ...(delay && { delay }),
  };
}

/** True where sessions are kept before or after all of those received. */
function staysBeside({ firstSession, lastSession }: StoredSeries, bars: ReceivedPrices['bars']): boolean {
  const first = bars[0]?.sessionDate;
  const last = bars.at(-1)?.sessionDate;
  if (firstSession === null || lastSession === null) return false;
  return first === undefined || last === undefined || first > firstSession || last < lastSession;
}
