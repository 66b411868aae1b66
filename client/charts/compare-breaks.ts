import type { PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { RebasedSeries } from './compare-rebase.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { isInView, positionOf } from './session-view.ts';

/** A sign where a line breaks: halted, missing, split suspected, in doubt. */
export interface LineBreak {
  kind: PriceEventKind;
  position: number;
  /** The value that the line had before, or has after. */
  value: number;
}

/** The kinds that break a line, rarest first. */
const BREAKING: readonly PriceEventKind[] = [
  'suspectedSplit',
  'mixedBasis',
  'badRange',
  'extraSession',
  'duplicateSession',
  'halt',
  'missingSession',
];

/** Signs closer than this would run into each other. */
const CLOSEST = 9;

/** The nearest value before an index, else the nearest after it; null where the series has none. */
function valueNear(values: readonly (number | null)[], index: number): number | null {
  for (let before = index; before >= 0; before -= 1) {
    const value = values[before] ?? null;
    if (value !== null) return value;
  }
  return values.slice(index).find((value) => value !== null) ?? null;
}

/** Where the line of a series breaks in a view. What a person accepted or adjusted for breaks nothing. */
export function lineBreaks(
  series: PriceSeriesReply,
  rebased: RebasedSeries,
  dates: readonly SessionDate[],
  geometry: PlotGeometry,
): LineBreak[] {
  const breaks: LineBreak[] = [];
  for (const kind of BREAKING) {
    for (const event of series.events) {
      if (event.kind !== kind || (event.resolution ?? 'open') !== 'open') continue;
      const position = positionOf(event.sessionDate, dates);
      if (!isInView(position, geometry.view)) continue;
      const value = valueNear(rebased.values, Math.floor(positionOf(event.sessionDate, series.dates)));
      const isFree = breaks.every(
        (one) => Math.abs(xOf(geometry, one.position) - xOf(geometry, position)) >= CLOSEST,
      );
      if (value !== null && isFree) breaks.push({ kind, position, value });
    }
  }
  return breaks;
}
