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

/** The lane at one level of zoom. */
interface Lane {
  /** Width of a session in CSS pixels. */
  step: number;
  selectedKey: string | null;
  /** Where the selected mark stands; null without one. */
  selectedX: number | null;
}

const MARK_WIDTH = 14;
const PILL_WIDTH = 27;

function widthOf(count: number): number {
  return count > 1 ? PILL_WIDTH : MARK_WIDTH;
}

/** The middle of a session on the whole lane. */
function placeOf({ position }: LaneMark, step: number): number {
  return (position + 0.5) * step;
}

function laneOf(marks: readonly LaneMark[], step: number, selectedKey: string | null): Lane {
  const selected = marks.find(({ key }) => key === selectedKey);
  return { step, selectedKey, selectedX: selected ? placeOf(selected, step) : null };
}

/** A group in the middle of its members, moved as far as it takes to leave the selected mark whole. */
function placed<Mark extends LaneMark>(marks: readonly [Mark, ...Mark[]], lane: Lane): MarkGroup<Mark> {
  const { step, selectedX, selectedKey } = lane;
  const x = (placeOf(marks[0], step) + placeOf(marks.at(-1) ?? marks[0], step)) / 2;
  if (selectedX === null || marks[0].key === selectedKey) return { x, marks };
  const room = (widthOf(marks.length) + MARK_WIDTH) / 2 + 1;
  if (Math.abs(x - selectedX) >= room) return { x, marks };
  return { x: x <= selectedX ? selectedX - room : selectedX + room, marks };
}

/** Groups from left to right, of which each that would touch the one before joins it. The selected mark joins none. */
function joined<Mark extends LaneMark>(groups: readonly MarkGroup<Mark>[], lane: Lane): MarkGroup<Mark>[] {
  const isSelected = ({ marks }: MarkGroup<Mark>) => marks[0].key === lane.selectedKey;
  const apart: MarkGroup<Mark>[] = [];
  for (const next of groups) {
    let group = next;
    for (let before = apart.at(-1); before; before = apart.at(-1)) {
      const room = (widthOf(before.marks.length) + widthOf(group.marks.length)) / 2;
      if (group.x - before.x >= room || isSelected(before) || isSelected(group)) break;
      apart.pop();
      group = placed([...before.marks, ...group.marks], lane);
    }
    apart.push(group);
  }
  return apart;
}

/**
 * Groups the marks of a whole series that would touch at a session width of `step` pixels into pills. The selected mark
 * stands alone on its session; what stands before it and after it never joins across it.
 */
export function clusterMarks<Mark extends LaneMark>(
  marks: readonly Mark[],
  step: number,
  selectedKey: string | null,
): MarkGroup<Mark>[] {
  const lane = laneOf(marks, step, selectedKey);
  const sorted = [...marks].sort((a, b) => a.position - b.position);
  return joined(
    sorted.map((mark) => placed([mark], lane)),
    lane,
  );
}

/**
 * What a view shows of the groups of its level of zoom: each mark in view, and no other. Groups that lie whole inside it are
 * the very ones given, so that a view which moves draws them but once; one that the edge cuts keeps its members in view.
 */
export function groupsInView<Mark extends LaneMark>(
  groups: readonly MarkGroup<Mark>[],
  view: SessionView,
  step: number,
  selectedKey: string | null,
): MarkGroup<Mark>[] {
  const lane = laneOf(
    groups.flatMap(({ marks }) => marks),
    step,
    selectedKey,
  );
  const shown = groups.flatMap((group) => {
    const [first, ...others] = group.marks.filter(({ position }) => isInView(position, view));
    if (first === undefined) return [];
    return others.length + 1 === group.marks.length ? [group] : [placed([first, ...others], lane)];
  });
  return joined(shown, lane);
}

/** The fill of several marks: their common relation, half when they differ. */
export function commonRelation<Relation extends string>(
  relations: readonly Relation[],
): Relation | 'unclear' {
  const first = relations[0];
  return first !== undefined && relations.every((relation) => relation === first) ? first : 'unclear';
}
