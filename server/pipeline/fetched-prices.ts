import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type {
  LeftOutRow,
  ProviderId,
  ProviderRefusal,
  RefusalReason,
  SessionSpan,
  StatedSplit,
} from '../sources/price-providers/price-provider.ts';

/** How many bars an answer added, changed, and said again. */
export interface StoredCounts {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/** What became of one instrument that was asked for by itself. */
export type FetchedSeries = { readonly instrumentId: InstrumentId } & (
  | {
      readonly outcome: 'stored';
      readonly asked: SessionSpan;
      readonly stored: StoredCounts;
      /** Bars of sessions that are not final yet. */
      readonly provisional: number;
      /** Sessions of the exchange within the answer that it has no bar of. */
      readonly missingSessions: readonly SessionDate[];
      readonly splits: readonly StatedSplit[];
      readonly leftOut: readonly LeftOutRow[];
      readonly note: string | null;
    }
  /** Nothing was asked: the newest bar that can be had is stored. */
  | { readonly outcome: 'upToDate' }
  | { readonly outcome: 'noData'; readonly asked: SessionSpan; readonly sentence: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason; readonly sentence: string }
);

/** What became of one session that was asked for as a whole. */
export type FetchedSession = { readonly sessionDate: SessionDate } & (
  | {
      readonly outcome: 'read';
      /** Bars of instruments that the database has. */
      readonly bars: number;
      /** Rows of instruments that it does not have. */
      readonly unknownInstruments: number;
      /** Instruments that have a series of this source, or were asked for by name, and are not in the answer. */
      readonly missingInstruments: readonly InstrumentId[];
      readonly leftOut: readonly LeftOutRow[];
    }
  | { readonly outcome: 'noData'; readonly sentence: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason; readonly sentence: string }
);

/** What a run of fetching did. Whatever it stored stays, and the next run goes on from there. */
export interface FetchedPrices {
  readonly providerId: ProviderId;
  readonly requests: number;
  /** Over all that was stored. */
  readonly stored: StoredCounts;
  readonly series: readonly FetchedSeries[];
  readonly sessions: readonly FetchedSession[];
  /** Why it ended before all was asked for; null where it did not. */
  readonly stopped: Omit<ProviderRefusal, 'outcome'> | null;
}
