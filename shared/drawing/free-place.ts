/** A box on the chart, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line that labels must not lie on, as its points from left to right. */
export type Obstacle = readonly { readonly x: number; readonly y: number }[];

/** True when some part of the line may run through the box: the run of points over it and one on each side is looked at. */
export function crosses(line: Obstacle, box: Box): boolean {
  const before = line.findLastIndex((point) => point.x < box.left);
  const after = line.findIndex((point) => point.x > box.right);
  const over = line.slice(Math.max(0, before), after < 0 ? line.length : after + 1);
  if (over.length === 0) return false;
  const ys = over.map((point) => point.y);
  return Math.min(...ys) <= box.bottom && Math.max(...ys) >= box.top;
}

/** The first of the boxes that no line crosses; null where every one is crossed. */
export function freePlace<Place extends Box>(
  places: readonly Place[],
  lines: readonly Obstacle[],
): Place | null {
  return places.find((place) => lines.every((line) => !crosses(line, place))) ?? null;
}
