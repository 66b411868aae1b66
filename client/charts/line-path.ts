import { type PlotGeometry, type ValueScale, xOf, yOf } from './plot-geometry.ts';

/** A place of a line: a value over a position, or null where the line has to break. */
export interface PathPoint {
  position: number;
  value: number | null;
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

/** The same values as steps that hold until the next session. */
export function stepPath(points: readonly PathPoint[], geometry: PlotGeometry, scale: ValueScale): string {
  let path = '';
  let before: number | null = null;
  for (const { position, value } of points) {
    const x = round(xOf(geometry, position));
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
export function bandPath(
  points: readonly { position: number; band: readonly [number, number] | null }[],
  geometry: PlotGeometry,
  scale: ValueScale,
): string {
  const inPane = (value: number) => round(Math.min(Math.max(yOf(scale, value), scale.top), scale.bottom));
  let path = '';
  let start = 0;
  for (const [place, { position, band }] of points.entries()) {
    const next = points[place + 1];
    if (next && next.band?.[0] === band?.[0] && next.band?.[1] === band?.[1]) continue;
    const from = points[start]?.position ?? position;
    start = place + 1;
    if (band === null) continue;
    // Whole pixels: neighbours share their edge, and no seam shows.
    const [left, right] = [xOf(geometry, from), xOf(geometry, next?.position ?? position)].map(Math.round);
    path += `M${left} ${inPane(band[0])}V${inPane(band[1])}H${right}V${inPane(band[0])}Z`;
  }
  return path;
}
