import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { StoredSeries } from '../store/price-series.repository.ts';
import type { KeptSpan } from './fetch-series.ts';

/** What a source has of each instrument; none where it has no final bar. */
export function keptSpans(all: readonly StoredSeries[], sourceId: string): Map<InstrumentId, KeptSpan> {
  return new Map(
    all.flatMap(({ sourceId: source, instrumentId, firstSession, lastSession }) =>
      source !== sourceId || firstSession === null || lastSession === null
        ? []
        : [[instrumentId, { first: firstSession, last: lastSession }] as const],
    ),
  );
}
