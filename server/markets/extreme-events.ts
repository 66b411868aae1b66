import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { crossingTeller } from './make-extreme.ts';
import type { TracedSeries } from './trace-series.ts';
import { type ExtremeMeasure, type ExtremeSide, isBeyond, type YearExtremes } from './year-extremes.ts';
import { startsAtListing } from './year-window.ts';

interface ExtremeOptions extends ExtremeMeasure {
  /** First session of the listing; null: not known. */
  readonly listedDate: SessionDate | null;
}

const kinds = {
  highest: { ofYear: 'high52w', sinceListing: 'highSinceListing' },
  lowest: { ofYear: 'low52w', sinceListing: 'lowSinceListing' },
} as const satisfies Record<ExtremeSide, Record<string, PriceEventKind>>;

/**
 * Prices strictly beyond those of the 52 weeks before (a tie is none). Sessions without trading are no sessions here.
 *
 * `high52w`, `low52w`: where the series covers the 52 weeks. `highSinceListing`, `lowSinceListing`: where it does not, since
 * it starts with the listing: beyond all that there was since. Otherwise nothing is said. `basis` is the window (`listing`
 * for the latter) and the field, and `splitAdjusted` where earlier prices were divided by a known split that the source
 * did not adjust for: `1y,intraday,splitAdjusted`.
 */
export function extremeEvents(
  traced: TracedSeries,
  extremes: YearExtremes,
  options: ExtremeOptions,
): PriceEvent[] {
  return [...oneSide('highest', traced, extremes, options), ...oneSide('lowest', traced, extremes, options)];
}

function oneSide(
  side: ExtremeSide,
  traced: TracedSeries,
  { starts, covered, [side]: { values, extremes } }: YearExtremes,
  { window, field, listedDate }: ExtremeOptions,
): PriceEvent[] {
  const { bars, calendar, usable } = traced;
  const { ofYear, sinceListing } = kinds[side];
  const isNewListing = startsAtListing(bars[0]?.sessionDate, listedDate, calendar);
  const tell = crossingTeller(traced);
  const events: PriceEvent[] = [];
  let rank = -1;
  for (let place = 0; place < bars.length; place += 1) {
    if (usable[place] !== 1) continue;
    rank += 1;
    const isCovered = covered[place] === 1;
    const value = values[place] ?? Number.NaN;
    const extreme = extremes[place] ?? Number.NaN;
    if (!(isCovered || isNewListing) || !isBeyond(value, extreme, side)) continue;
    const kind = isCovered ? ofYear : sinceListing;
    const measure = isCovered ? `${window},${field}` : `listing,${field}`;
    events.push(...tell({ kind, place, rank, value, extreme, start: starts[place] ?? 0, measure }));
  }
  return events;
}
