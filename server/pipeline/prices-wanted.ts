import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { GivenSpan } from './fetch-series.ts';

/** What to fetch. */
export interface PricesWanted extends GivenSpan {
  /** Null: every instrument that has a series already, or of a provider that gives whole markets every one that it has. */
  readonly instrumentIds: readonly InstrumentId[] | null;
}
