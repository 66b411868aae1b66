import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { placedSeries } from './placed-series.ts';
import { reducePoints } from './reduce-points.ts';
import { isInView, type SessionView } from './session-view.ts';

/** One point of the price pane. `close` is null where the line has to break. */
export interface LinePoint {
  position: number;
  close: number | null;
  high52w: number | null;
  low52w: number | null;
  /** Low and high of the band; null where either is unknown. */
  band: [number, number] | null;
}

function breakAt(position: number): LinePoint {
  return { position, close: null, high52w: null, low52w: null, band: null };
}

function pointAt(series: PriceSeriesReply, index: number, unpriced: ReadonlySet<number>): LinePoint {
  const [high52w, low52w] = [series.high52w[index] ?? null, series.low52w[index] ?? null];
  return {
    position: index,
    close: unpriced.has(index) ? null : (series.close[index] ?? null),
    high52w,
    low52w,
    band: high52w === null || low52w === null ? null : [low52w, high52w],
  };
}

/** The points of the view, reduced where there are many. The line breaks where nothing is priced, and where a step is no return. */
export function linePoints(
  series: PriceSeriesReply,
  view: SessionView,
  columns: number,
  marked: ReadonlySet<number>,
): LinePoint[] {
  const placed = placedSeries(series);
  const unpriced = new Set(placed.unpriced);
  const breaks = placed.breaks.filter((position) => isInView(position, view)).map(breakAt);
  const points = reducePoints(series.close, view, columns, marked).map((index) =>
    pointAt(series, index, unpriced),
  );
  return breaks.length === 0 ? points : [...points, ...breaks].sort((a, b) => a.position - b.position);
}
