/** A share on the strip: `label` is its name. */
export interface StripShare {
  readonly id: string;
  readonly label: string;
  readonly change: number;
  readonly moved: boolean;
  readonly hasStory: boolean;
}

/** Where a share stands. `top` is the upper end of its stick, where its mark is; `label` null where no place was free, `isLifted` where a line must lead to it. */
export interface StripPlace {
  readonly id: string;
  readonly x: number;
  readonly top: number;
  readonly label: { readonly x: number; readonly y: number } | null;
  readonly isLifted: boolean;
}

export interface StripLayout {
  readonly xOf: (change: number) => number;
  readonly low: number;
  readonly high: number;
  readonly places: readonly StripPlace[];
}

/** Height of the strip, and the line that the sticks stand on. */
export const STRIP_HEIGHT = 150;
export const STRIP_BASE = 118;
const MARGIN = 24;
/** Under this height the top belongs to the names of the indices. */
const INDEX_ROOM = 18;
const LABEL_HEIGHT = 14;
const MARK = 8;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Places shares on an axis of changes so that no name lies on another, on a mark or across a stick: shares with a story
 * first, then those that moved, then the furthest from 0. A name that finds no place is left out; the table has it.
 * `indices` are changes that the axis must hold too. Time grows with the square of the number of shares: at most 80.
 */
export function layStrip(
  shares: readonly StripShare[],
  indices: readonly number[],
  width: number,
  widthOf: (text: string) => number,
): StripLayout {
  const changes = [...shares.map((share) => share.change), ...indices, 0];
  const [low, high] = [Math.min(...changes), Math.max(...changes, Math.min(...changes) + 0.005)];
  const xOf = (change: number) => MARGIN + ((change - low) / (high - low)) * (width - 2 * MARGIN);
  const inOrder = shares.toSorted(
    (a, b) =>
      Number(b.hasStory) - Number(a.hasStory) ||
      Number(b.moved) - Number(a.moved) ||
      Math.abs(b.change) - Math.abs(a.change),
  );
  const taken: Box[] = [];
  const sticks = inOrder.map((share) => {
    const x = xOf(share.change);
    const top = share.hasStory ? markTop(x, taken) : STRIP_BASE - (share.moved ? 22 : 13);
    if (share.hasStory) taken.push(markBox(x, top));
    return { share, x, top };
  });
  for (const { x, top } of sticks) taken.push(upright(x, top));
  for (const change of indices) taken.push(upright(xOf(change), 0));
  const places = sticks.map(({ share, x, top }): StripPlace => {
    const upper = share.hasStory ? top - MARK : top;
    const found = freeLabel(x, share.hasStory ? top : top - 4, upper, widthOf(share.label), width, taken);
    taken.push(...(found?.boxes ?? []));
    const label = found && { x: found.label.left, y: found.label.bottom - 3 };
    return { id: share.id, x, top, label, isLifted: found?.isLifted ?? false };
  });
  return { xOf, low, high, places };
}

/** The lowest of four heights at which a mark hits no other; the highest where all are taken. */
function markTop(x: number, taken: readonly Box[]): number {
  const heights = [0, 1, 2, 3].map((step) => STRIP_BASE - 32 - step * 18);
  return heights.find((top) => isFree(markBox(x, top), taken)) ?? STRIP_BASE - 86;
}

function markBox(x: number, top: number): Box {
  return { left: x - MARK, right: x + MARK, top: top - MARK, bottom: top + MARK };
}

/** The place of a stick or a rule, from its upper end to the base. */
function upright(x: number, top: number): Box {
  return { left: x - 2, right: x + 2, top, bottom: STRIP_BASE };
}

/**
 * A place beside a stick for a name, right or left of it, from its top upwards; null where none is free. To a lifted name
 * a line leads from `upper`, which nothing else may cross.
 */
function freeLabel(
  x: number,
  top: number,
  upper: number,
  textWidth: number,
  width: number,
  taken: readonly Box[],
): { label: Box; boxes: readonly Box[]; isLifted: boolean } | null {
  for (let up = 0; up < 3; up += 1) {
    const isLifted = up > 0;
    const bottom = top + LABEL_HEIGHT / 2 - up * LABEL_HEIGHT;
    const away = isLifted ? 4 : MARK + 3;
    for (const left of [x + away, x - away - textWidth]) {
      const label = { left, right: left + textWidth, top: bottom - LABEL_HEIGHT, bottom };
      const leader = { left: x - 2, right: x + 2, top: label.top, bottom: upper };
      const boxes = isLifted ? [label, leader] : [label];
      const isInside = left >= 0 && label.right <= width && label.top >= INDEX_ROOM;
      if (isInside && boxes.every((box) => isFree(box, taken))) return { label, boxes, isLifted };
    }
  }
  return null;
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every(
    (other) =>
      box.right <= other.left ||
      box.left >= other.right ||
      box.bottom <= other.top ||
      box.top >= other.bottom,
  );
}
