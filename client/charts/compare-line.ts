import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { RebasedSeries } from './compare-rebase.ts';
import { placesOnAxis } from './compare-sessions.ts';
import type { PathPoint } from './line-path.ts';
import { reducePoints } from './reduce-points.ts';
import { positionOf, type SessionView } from './session-view.ts';

/** One line of a comparison. Positions are those of the common axis, values have the base at 100. */
export interface ComparedLine {
  id: string;
  /** The series' own sessions in view; null breaks the line. */
  points: readonly PathPoint[];
  /** Lowest and highest value in view. */
  low: number;
  high: number;
  /** The last point in view. */
  last: { position: number; value: number };
}

/** What a line is made of. */
interface LineInput {
  id: string;
  series: PriceSeriesReply;
  rebased: RebasedSeries;
  dates: readonly SessionDate[];
  view: SessionView;
  /** Width of the plot in CSS pixels. */
  columns: number;
}

/** The own sessions of a series that the view shows. */
function ownView(own: readonly SessionDate[], dates: readonly SessionDate[], view: SessionView): SessionView {
  const [first, last] = [dates[view.from], dates[view.to]];
  if (first === undefined || last === undefined) return { from: 0, to: -1 };
  return {
    from: Math.ceil(positionOf(first, own)),
    to: Math.floor(positionOf(last, own)),
  };
}

function pointsOf({ series, rebased, dates, columns, ...common }: LineInput): PathPoint[] {
  const view = ownView(series.dates, dates, common.view);
  if (view.to < view.from) return [];
  const ends = new Set([...rebased.brokenAt].flatMap((index) => [index - 1, index]));
  for (let index = view.from; index <= view.to; index += 1)
    if (rebased.values[index] === null) ends.add(index);
  const places = placesOnAxis(series.dates, dates);
  return reducePoints(series.close, view, columns, ends).flatMap((index) => {
    const position = places[index];
    if (position === undefined) return [];
    const point = { position, value: rebased.values[index] ?? null };
    return rebased.brokenAt.has(index) ? [{ position: point.position - 0.5, value: null }, point] : [point];
  });
}

/** The line of a series in a view; null where it has no value there. */
export function comparedLine(input: LineInput): ComparedLine | null {
  const points = pointsOf(input);
  const priced = points.flatMap(({ position, value }) => (value === null ? [] : [{ position, value }]));
  const last = priced.at(-1);
  if (!last) return null;
  const values = priced.map(({ value }) => value);
  return { id: input.id, points, low: Math.min(...values), high: Math.max(...values), last };
}
