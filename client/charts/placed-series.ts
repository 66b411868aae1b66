import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { positionOf } from './session-view.ts';

/** What a series says by position rather than by date: a view that moves asks for it at every frame. */
export interface PlacedSeries {
  /** Prices by session; NaN where none is drawn (halts, bars in doubt). Lows and highs are the close where they are unknown. */
  close: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** Sessions of which no price is drawn, ascending. */
  unpriced: readonly number[];
  /** Where the line breaks, ascending: before the session that no return leads to. */
  breaks: readonly number[];
}

const known = new WeakMap<PriceSeriesReply, PlacedSeries>();

/** A series by position, worked out once for each reply. */
export function placedSeries(series: PriceSeriesReply): PlacedSeries {
  const before = known.get(series);
  if (before) return before;
  const placed = place(series);
  known.set(series, placed);
  return placed;
}

function place(series: PriceSeriesReply): PlacedSeries {
  const { dates } = series;
  const { unpriced, brokenBefore } = flaggedSessions(series.events);
  const placesOf = (days: Iterable<SessionDate>) =>
    [...days].map((date) => positionOf(date, dates)).sort((a, b) => a - b);
  const none = placesOf(unpriced);
  const columnOf = (column: readonly (number | null)[]) => {
    const values = Float64Array.from(dates, (_, index) => column[index] ?? series.close[index] ?? Number.NaN);
    for (const position of none) if (Number.isInteger(position)) values[position] = Number.NaN;
    return values;
  };
  return {
    close: columnOf(series.close),
    low: columnOf(series.low),
    high: columnOf(series.high),
    unpriced: none.filter(Number.isInteger),
    breaks: placesOf(brokenBefore).map((position) =>
      Number.isInteger(position) ? position - 0.5 : position,
    ),
  };
}
