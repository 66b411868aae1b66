import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { BoundedPoint, PathPoint } from './line-path.ts';
import { placedSeries } from './placed-series.ts';
import { reducePoints } from './reduce-points.ts';
import { isInView, type SessionView } from './session-view.ts';

/** One point of the price pane. Its value is the close; null where the line has to break. */
export type LinePoint = PathPoint & BoundedPoint;

/** The points of the view, reduced where there are many. The line breaks where nothing is priced, and where a step is no return. */
export function linePoints(
  series: PriceSeriesReply,
  view: SessionView,
  columns: number,
  marked: ReadonlySet<number>,
): LinePoint[] {
  const placed = placedSeries(series);
  const unpriced = new Set(placed.unpriced);
  const breaks = placed.breaks
    .filter((position) => isInView(position, view))
    .map((position) => ({ position, value: null, high52w: null, low52w: null }));
  const points = reducePoints(series.close, view, columns, marked).map(
    (index): LinePoint => ({
      position: index,
      value: unpriced.has(index) ? null : (series.close[index] ?? null),
      high52w: series.high52w[index] ?? null,
      low52w: series.low52w[index] ?? null,
    }),
  );
  return breaks.length === 0 ? points : [...points, ...breaks].sort((a, b) => a.position - b.position);
}
