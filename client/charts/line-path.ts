import { type PlotGeometry, type ValueScale, xOf, yOf } from './plot-geometry.ts';

/** A place of a line: a value over a position, or null where the line has to break. */
export interface PathPoint {
  position: number;
  value: number | null;
}

/** The 52-week bounds of a session; null where they are not known. */
export interface BoundedPoint {
  position: number;
  low52w: number | null;
  high52w: number | null;
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** Straight lines through the values; it begins anew after each null. */
export function linePath(points: readonly PathPoint[], geometry: PlotGeometry, scale: ValueScale): string {
  let path = '';
  let isOpen = false;
  for (const { position, value } of points) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    path += `${isOpen ? 'L' : 'M'}${round(xOf(geometry, position))} ${round(yOf(scale, value))}`;
    isOpen = true;
  }
  return path;
}

/** Values of points as steps that hold until the next session; a null breaks them. */
export function stepPath<Point extends { position: number }>(
  points: readonly Point[],
  boundOf: (point: Point) => number | null,
  geometry: PlotGeometry,
  scale: ValueScale,
): string {
  let path = '';
  let before: number | null = null;
  for (const point of points) {
    const value = boundOf(point);
    const x = round(xOf(geometry, point.position));
    if (value === null) {
      if (before !== null) path += `H${x}`;
    } else if (before === null) path += `M${x} ${round(yOf(scale, value))}`;
    else if (value !== before) path += `H${x}V${round(yOf(scale, value))}`;
    before = value;
  }
  const last = points.at(-1);
  return last && before !== null ? `${path}H${round(xOf(geometry, last.position))}` : path;
}

/** The surface between a line and a foot, that of its scale unless another is given; one piece for each unbroken stretch. */
export function areaPath(
  points: readonly PathPoint[],
  geometry: PlotGeometry,
  scale: ValueScale,
  foot: number = scale.bottom,
): string {
  let path = '';
  let last: number | null = null;
  for (const { position, value } of points) {
    const x = round(xOf(geometry, position));
    if (value === null) {
      if (last !== null) path += `L${last} ${foot}Z`;
      last = null;
      continue;
    }
    const y = round(yOf(scale, value));
    path += last === null ? `M${x} ${foot}V${y}` : `L${x} ${y}`;
    last = x;
  }
  return last === null ? path : `${path}L${last} ${foot}Z`;
}

/** The surface between two step lines where both are known, within the pane: a box for each stretch in which neither changes. */
export function bandPath(points: readonly BoundedPoint[], geometry: PlotGeometry, scale: ValueScale): string {
  const inPane = (value: number) => round(Math.min(Math.max(yOf(scale, value), scale.top), scale.bottom));
  let path = '';
  let start = 0;
  for (const [place, { position, low52w, high52w }] of points.entries()) {
    const next = points[place + 1];
    if (next && next.low52w === low52w && next.high52w === high52w) continue;
    const from = points[start]?.position ?? position;
    start = place + 1;
    if (low52w === null || high52w === null) continue;
    // Whole pixels: neighbours share their edge, and no seam shows.
    const [left, right] = [xOf(geometry, from), xOf(geometry, next?.position ?? position)].map(Math.round);
    path += `M${left} ${inPane(low52w)}V${inPane(high52w)}H${right}V${inPane(low52w)}Z`;
  }
  return path;
}
