import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { makeEvent } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';
import {
  type ExtremeField,
  type ExtremeSide,
  isBeyond,
  unscaled,
  type YearExtremes,
  yearExtremes,
} from './year-extremes.ts';
import { startsAtListing, type YearWindow } from './year-window.ts';

/** A flag is a first crossing when none of its kind was raised in this many sessions with trading before it. */
const quietSessions = 20;

/** The data have to hold this many sessions with trading before a price is worth calling the highest in them. */
const fewestSessions = 252;

interface ExtremeOptions {
  readonly window: YearWindow;
  readonly field: ExtremeField;
  /** First session of the listing; null: not known. */
  readonly listedDate: SessionDate | null;
}

/**
 * Prices strictly beyond all of a stretch before the day (a tie is none). Sessions without trading are no sessions here.
 *
 * `high52w`, `low52w`: the 52 weeks before, where the series covers them. `highSinceListing`, `lowSinceListing`: where it
 * does not, since it starts with the listing, all that there was since. `highInData`, `lowInData`: all that the series
 * holds since its start or its last split of unknown ratio, at least 252 sessions; `basis` says since when. In each
 * `basis` the field follows, and `splitAdjusted` where earlier prices were divided by a known split that the source did
 * not adjust for: `1y,intraday,splitAdjusted`.
 */
export function extremeEvents(traced: TracedSeries, options: ExtremeOptions): PriceEvent[] {
  return [...beyond(traced, 'highest', options), ...beyond(traced, 'lowest', options)];
}

const kinds = {
  highest: ['high52w', 'highSinceListing', 'highInData'],
  lowest: ['low52w', 'lowSinceListing', 'lowInData'],
} as const satisfies Record<ExtremeSide, readonly PriceEventKind[]>;

function beyond(traced: TracedSeries, side: ExtremeSide, options: ExtremeOptions): PriceEvent[] {
  const { bars, calendar, scale, segment, usable } = traced;
  const { window, field } = options;
  const [yearKind, listingKind, dataKind] = kinds[side];
  const isNewListing = startsAtListing(bars[0]?.sessionDate, options.listedDate, calendar);
  const year = yearExtremes(traced, side, options);
  const events: PriceEvent[] = [];
  const lastRank = new Map<PriceEventKind, number>();
  const inData = { extreme: Number.NaN, sessions: 0, since: 0, segment: -1 };
  let rank = 0;

  function tell(kind: PriceEventKind, place: number, extreme: number, start: number, stretch: string) {
    const bar = bars[place];
    const value = year.values[place] ?? Number.NaN;
    if (!bar || !isBeyond(value, extreme, side)) return;
    const suffix = scale[start] === scale[place] ? '' : ',splitAdjusted';
    events.push({
      ...makeEvent(traced, bar.sessionDate, kind, unscaled(traced, place, value), `${stretch}${suffix}`),
      previousExtreme: unscaled(traced, place, extreme),
      firstCrossing: rank - (lastRank.get(kind) ?? Number.NEGATIVE_INFINITY) > quietSessions,
    });
    lastRank.set(kind, rank);
  }

  for (let place = 0; place < bars.length; place += 1) {
    if (usable[place] !== 1) continue;
    const start = year.starts[place] ?? 0;
    const extreme = year.extremes[place] ?? Number.NaN;
    if (year.covered[place] === 1) tell(yearKind, place, extreme, start, `${window},${field}`);
    else if (isNewListing) tell(listingKind, place, extreme, start, `listing,${field}`);
    if (inData.segment !== segment[place]) {
      Object.assign(inData, { extreme: Number.NaN, sessions: 0, since: place, segment: segment[place] });
    }
    if (inData.sessions >= fewestSessions) {
      const since = bars[inData.since]?.sessionDate;
      tell(dataKind, place, inData.extreme, inData.since, `since ${since},${field}`);
    }
    include(inData, year, place, side);
    rank += 1;
  }
  return events;
}

/** Takes a bar into the extreme of the data; one without the price counts for no session. */
function include(
  inData: { extreme: number; sessions: number },
  { values }: YearExtremes,
  place: number,
  side: ExtremeSide,
): void {
  const value = values[place] ?? Number.NaN;
  if (Number.isNaN(value)) return;
  inData.sessions += 1;
  if (Number.isNaN(inData.extreme)) inData.extreme = value;
  else inData.extreme = (side === 'highest' ? Math.max : Math.min)(inData.extreme, value);
}
