import type { TrackedListReply } from '../../../shared/schemas/tracked-instrument.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { storedSeries } from '../../store/price-series.repository.ts';
import { bringForward } from '../../store/schedule.repository.ts';
import {
  instrumentsById,
  trackedInstruments,
  trackInstruments,
  untrackInstruments,
} from '../../store/tracked-instruments.repository.ts';
import { inTransaction } from '../../store/transactions.ts';
import type { PlanContext } from './plan-work.ts';
import { pricesKeys } from './schedule-keys.ts';
import { trackedPrices } from './tracked-prices.ts';

/** What tracking was asked for cannot be done: the ids that no instrument has. */
export type Tracking =
  | { readonly outcome: 'done'; readonly changed: number }
  | { readonly outcome: 'unknown'; readonly ids: readonly InstrumentId[] };

/** The runners that tell and change which instruments are tracked. */
export function trackedRunners(context: Pick<PlanContext, 'database' | 'now' | 'providers'>) {
  const { database, now, providers } = context;
  return {
    tracked: async (): Promise<TrackedListReply> => {
      const { assignments } = await trackedPrices(database, providers);
      const listed = await trackedInstruments(database);
      const named = await instrumentsById(
        database,
        listed.map(({ instrumentId }) => instrumentId),
      );
      const last = new Map(
        // The first series of an instrument is the one in use.
        (await storedSeries(database)).reverse().map((one) => [one.instrumentId, one.lastSession]),
      );
      const tracked = listed.map(({ instrumentId, trackedAt }) => {
        const instrument = named.get(instrumentId);
        const assignment = assignments.get(instrumentId);
        return {
          ...{ instrumentId, trackedAt },
          nameKorean: instrument?.nameKorean ?? null,
          nameEnglish: instrument?.nameEnglish ?? null,
          providerId: assignment?.provider?.id ?? null,
          whyNot: assignment === undefined ? 'No instrument has this id any more.' : assignment.whyNot,
          lastSession: last.get(instrumentId) ?? null,
        };
      });
      return { tracked };
    },

    track: async (ids: readonly InstrumentId[]): Promise<Tracking> => {
      const listed = await instrumentsById(database, ids);
      const unknown = ids.filter((id) => !listed.has(id));
      if (unknown.length > 0) return { outcome: 'unknown', ids: unknown };
      const changed = await inTransaction(database, async (transaction) => {
        const added = await trackInstruments(transaction, ids, now());
        // What is new is not to wait for the next close.
        if (added > 0) await bringForward(transaction, pricesKeys);
        return added;
      });
      return { outcome: 'done', changed };
    },

    untrack: (ids: readonly InstrumentId[]): Promise<number> => untrackInstruments(database, ids),
  };
}
