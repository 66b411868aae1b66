import { coordinate } from './markup.ts';

/** A point of the price line. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Kept even where there are more points than pixels: a session with a mark. */
  readonly marked: boolean;
}

/**
 * Fewer points that look the same: of those in one pixel column the first, the lowest, the highest, the last and every
 * marked one, in their order. Where no column holds more than one point, nothing changes.
 */
export function reducedPoints(points: readonly LinePoint[]): LinePoint[] {
  const columns: LinePoint[][] = [];
  for (const point of points) {
    const column = columns.at(-1);
    if (column?.[0] && Math.floor(column[0].x) === Math.floor(point.x)) column.push(point);
    else columns.push([point]);
  }
  return columns.flatMap(outlineOf);
}

function outlineOf(column: readonly LinePoint[]): LinePoint[] {
  const ys = column.map((point) => point.y);
  const kept = new Set([0, column.length - 1, ys.indexOf(Math.min(...ys)), ys.indexOf(Math.max(...ys))]);
  return column.filter((point, place) => kept.has(place) || point.marked);
}

/** One unbroken run of the line. A run of one point is a dot (with round line ends). */
export function linePath(points: readonly LinePoint[]): string {
  const path = points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`);
  return points.length === 1 ? `${path.join('')}h0` : path.join('');
}

/** The area between one run of the line and `bottom`; nothing under a single point. */
export function areaPath(points: readonly LinePoint[], bottom: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return '';
  const floor = coordinate(bottom);
  return `M${coordinate(first.x)} ${floor}${linePath(points).replace('M', 'L')}V${floor}z`;
}
