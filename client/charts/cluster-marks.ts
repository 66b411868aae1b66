import { isInView, type SessionView } from './session-view.ts';

/** Something that stands on the news lane. */
export interface LaneMark {
  key: string;
  /** Where its session stands in the series. */
  position: number;
}

/** Marks drawn as one: a single mark, or a pill with their count. */
export interface MarkGroup<Mark extends LaneMark> {
  /** Middle of what is drawn, in CSS pixels from the first session's left edge: the same wherever the view stands. */
  x: number;
  marks: readonly [Mark, ...Mark[]];
}

/** Marks that stand together up to a level of zoom. */
interface Branch<Mark extends LaneMark> {
  marks: readonly [Mark, ...Mark[]];
  /** The middle of its first and last mark. */
  position: number;
  /** The session width, in pixels, below which its two parts touch; infinite for a single mark. */
  joinedBelow: number;
  parts: readonly [Branch<Mark>, Branch<Mark>] | null;
}

/** How the marks of a series come together as its sessions grow narrower. Worked out once; each level of zoom is a cut through it. */
export interface MarkTree<Mark extends LaneMark> {
  /** From left to right: what stands before the selected mark, it alone, and what stands after it. */
  stretches: readonly (readonly Branch<Mark>[])[];
  /** Null where no mark is selected. */
  selected: Mark | null;
}

const MARK_WIDTH = 14;
const PILL_WIDTH = 27;

function widthOf(marks: readonly LaneMark[]): number {
  return marks.length > 1 ? PILL_WIDTH : MARK_WIDTH;
}

function branchOf<Mark extends LaneMark>(
  marks: readonly [Mark, ...Mark[]],
  joinedBelow: number,
  parts: Branch<Mark>['parts'],
): Branch<Mark> {
  const last = marks.at(-1) ?? marks[0];
  return { marks, position: (marks[0].position + last.position) / 2, joinedBelow, parts };
}

/** The session width below which two neighbours touch. */
function touchBelow<Mark extends LaneMark>(left: Branch<Mark>, right: Branch<Mark>): number {
  return (widthOf(left.marks) + widthOf(right.marks)) / 2 / (right.position - left.position);
}

/**
 * The marks of one stretch, joined by twos: at each turn the neighbours that touch first as sessions grow narrower. The last
 * one left holds all.
 */
function growTree<Mark extends LaneMark>(marks: readonly Mark[]): Branch<Mark>[] {
  const row = marks.map((mark) => branchOf([mark], Number.POSITIVE_INFINITY, null));
  const touching = row.slice(1).map((right, place) => touchBelow(row[place] ?? right, right));
  let narrowest = Number.POSITIVE_INFINITY;
  while (row.length > 1) {
    const place = touching.indexOf(Math.max(...touching));
    const [left, right] = [row[place], row[place + 1]];
    if (!left || !right) break;
    narrowest = Math.min(narrowest, touching[place] ?? narrowest);
    const whole = branchOf([...left.marks, ...right.marks], narrowest, [left, right]);
    row.splice(place, 2, whole);
    touching.splice(place, 1);
    const [before, after] = [row[place - 1], row[place + 1]];
    if (before) touching[place - 1] = touchBelow(before, whole);
    if (after) touching[place] = touchBelow(whole, after);
  }
  return row;
}

/** How some marks come together. The selected one stands alone; what stands before and after it never joins across it. */
export function markTree<Mark extends LaneMark>(
  marks: readonly Mark[],
  selectedKey: string | null,
): MarkTree<Mark> {
  const sorted = [...marks].sort((a, b) => a.position - b.position);
  const place = sorted.findIndex(({ key }) => key === selectedKey);
  const selected = sorted[place];
  if (!selected) return { stretches: [growTree(sorted)], selected: null };
  return {
    stretches: [growTree(sorted.slice(0, place)), growTree([selected]), growTree(sorted.slice(place + 1))],
    selected,
  };
}

/** The parts of a branch that stand apart at a session width, and have a mark in view. */
function cut<Mark extends LaneMark>(branch: Branch<Mark>, step: number, view: SessionView): Branch<Mark>[] {
  const last = branch.marks.at(-1) ?? branch.marks[0];
  if (last.position < view.from - 0.5 || branch.marks[0].position > view.to + 0.5) return [];
  if (branch.parts === null || branch.joinedBelow > step) return [branch];
  return branch.parts.flatMap((part) => cut(part, step, view));
}

/** A level of zoom, and what is selected on it. */
interface Lane<Mark extends LaneMark> {
  /** Width of a session in CSS pixels. */
  step: number;
  selected: Mark | null;
}

/** The middle of a session on the whole lane. */
function placeOf({ position }: { position: number }, step: number): number {
  return (position + 0.5) * step;
}

/** A group in the middle of its members, moved as far as it takes to leave the selected mark whole. */
function placed<Mark extends LaneMark>(
  marks: readonly [Mark, ...Mark[]],
  { step, selected }: Lane<Mark>,
): MarkGroup<Mark> {
  const x = (placeOf(marks[0], step) + placeOf(marks.at(-1) ?? marks[0], step)) / 2;
  if (selected === null || marks[0] === selected) return { x, marks };
  const room = (widthOf(marks) + MARK_WIDTH) / 2 + 1;
  const selectedX = placeOf(selected, step);
  if (Math.abs(x - selectedX) >= room) return { x, marks };
  return { x: x <= selectedX ? selectedX - room : selectedX + room, marks };
}

/** Groups of one stretch, of which each that would touch the one before joins it. */
function apart<Mark extends LaneMark>(groups: readonly MarkGroup<Mark>[], lane: Lane<Mark>) {
  const found: MarkGroup<Mark>[] = [];
  for (const next of groups) {
    let group = next;
    for (let before = found.at(-1); before; before = found.at(-1)) {
      if (group.x - before.x >= (widthOf(before.marks) + widthOf(group.marks)) / 2 - 1e-6) break;
      found.pop();
      group = placed([...before.marks, ...group.marks], lane);
    }
    found.push(group);
  }
  return found;
}

/**
 * What a view shows of some marks at a session width of `step` pixels: each mark in view and no other, those that would touch
 * as one pill. A view that moves changes groups at its edges alone, one that zooms joins or parts few at a time.
 */
export function groupsInView<Mark extends LaneMark>(
  tree: MarkTree<Mark>,
  view: SessionView,
  step: number,
): MarkGroup<Mark>[] {
  const lane = { step, selected: tree.selected };
  return tree.stretches.flatMap((stretch) => {
    const groups = stretch
      .flatMap((branch) => cut(branch, step, view))
      .flatMap(({ marks }) => {
        const [first, ...others] = marks.filter(({ position }) => isInView(position, view));
        return first === undefined ? [] : [placed([first, ...others], lane)];
      });
    return apart(groups, lane);
  });
}

/** True where two groups hold the same marks: neighbours in time with the same ends, and as many. */
export function holdsSame<Mark extends LaneMark>(
  a: MarkGroup<Mark>['marks'],
  b: MarkGroup<Mark>['marks'],
): boolean {
  return a.length === b.length && a[0] === b[0] && a.at(-1) === b.at(-1);
}

/** The fill of several marks: their common relation, half when they differ. */
export function commonRelation<Relation extends string>(
  relations: readonly Relation[],
): Relation | 'unclear' {
  const first = relations[0];
  return first !== undefined && relations.every((relation) => relation === first) ? first : 'unclear';
}
