import type { ReceivedPrices } from '../../shared/schemas/received-prices.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { ReceivedBar } from '../store/bar-readings.ts';
import { savePriceBars } from '../store/price-bars.repository.ts';
import { savePriceFaults } from '../store/price-faults.repository.ts';
import { savePriceSeriesHead } from '../store/price-series.repository.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { deriveStoredPrices, type PriceStoring } from './derive-stored-prices.ts';
import { followPriceChanges } from './follow-price-changes.ts';
import { barFinalAt } from './price-knowledge.ts';
import { acceptedHead } from './price-series-head.ts';
import { recheckClaims } from './recheck-claims.ts';

/** What became of received prices. */
export interface StoredPrices {
  /** Bars of sessions that had none. */
  readonly added: number;
  /** Bars that say something else than was kept of their session. */
  readonly revised: number;
  /** Bars that say what was kept. */
  readonly unchanged: number;
  /** Of all those, the ones that may still change: they were fetched before their source's prices of the session are final. */
  readonly provisional: number;
  /** Sessions whose final bar is new or reads otherwise now, ascending: what was checked against them is to be checked again. */
  readonly changedSessions: readonly SessionDate[];
}

/**
 * Stores prices as received, what was wrong in them, and what is derived from them: the used bars, the price events, the
 * returns of news events around the sessions that changed, and the verdicts on claims that rest on them. All of it or nothing; the same prices again change nothing.
 *
 * Nothing that is kept is lost: sessions that are not among the bars stay as they are, and a bar that leaves prices or the
 * volume empty takes none away from a reading of the same source with the same close.
 *
 * Throws a `RefusedPricesError` for an instrument that is not listed here, for another currency than the instrument's, and
 * for another adjustment than that of the kept bars which would stay beside them. Source and instrument are stored before.
 */
export function storePriceSeries(
  { database, calendarOf }: PriceStoring,
  received: ReceivedPrices,
  fetchedAt: InstantUtc,
): Promise<StoredPrices> {
  const { instrumentId, sourceId, mic, delay, faults = [] } = received;
  const calendar = calendarOf(mic);
  return asOnlyWriter(database, async (transaction) => {
    await savePriceSeriesHead(transaction, await acceptedHead(transaction, received));
    const bars = received.bars.map((bar): ReceivedBar => {
      const finalAt = barFinalAt(calendar, bar.sessionDate, delay);
      const isFinal = fetchedAt >= finalAt;
      return {
        sessionDate: bar.sessionDate,
        open: bar.open,
        high: bar.high,
        low: bar.low,
        close: bar.close,
        volume: bar.volume,
        exchange: bar.exchange,
        state: isFinal ? 'final' : 'provisional',
        fetchedAt,
        knownAt: isFinal ? finalAt : fetchedAt,
      };
    });
    const saved = await savePriceBars(transaction, { instrumentId, sourceId }, bars);
    const faulty = await savePriceFaults(transaction, { instrumentId, sourceId }, faults, fetchedAt);
    const touched = [...new Set([...saved.touched, ...faulty.map((fault) => fault.sessionDate)])].sort();
    const context = { database: transaction, calendarOf };
    const used = await deriveStoredPrices(context, instrumentId, {
      ...{ sourceId, moment: fetchedAt, fresh: saved.fresh, touched },
    });
    await followPriceChanges(context, instrumentId, used);
    await recheckClaims(context, instrumentId, touched, fetchedAt);
    return {
      ...{ added: saved.added, revised: saved.revised, unchanged: saved.unchanged },
      provisional: bars.filter((bar) => bar.state === 'provisional').length,
      changedSessions: saved.changed,
    };
  });
}
