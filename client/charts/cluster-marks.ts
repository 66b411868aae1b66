/** Something that stands on the news lane. */
export interface LaneMark {
  key: string;
  /** Middle of the mark across, in CSS pixels. */
  x: number;
}

/** Marks drawn as one: a single mark, or a pill with their count. */
export interface MarkGroup<Mark extends LaneMark> {
  /** Middle of what is drawn. */
  x: number;
  marks: readonly [Mark, ...Mark[]];
}

const MARK_WIDTH = 14;
const PILL_WIDTH = 27;

function widthOf(count: number): number {
  return count > 1 ? PILL_WIDTH : MARK_WIDTH;
}

/** A group in the middle of its members, moved as far as it takes to leave the selected mark whole. */
function placed<Mark extends LaneMark>(
  marks: readonly [Mark, ...Mark[]],
  selectedX: number | null,
): MarkGroup<Mark> {
  const last = marks.at(-1) ?? marks[0];
  const x = (marks[0].x + last.x) / 2;
  if (selectedX === null) return { x, marks };
  const room = (widthOf(marks.length) + MARK_WIDTH) / 2 + 1;
  if (Math.abs(x - selectedX) >= room) return { x, marks };
  return { x: x <= selectedX ? selectedX - room : selectedX + room, marks };
}

/** Groups marks of one side of the selected one, from left to right: what would touch what stands before it joins it. */
function groupSide<Mark extends LaneMark>(
  marks: readonly Mark[],
  selectedX: number | null,
): MarkGroup<Mark>[] {
  const groups: MarkGroup<Mark>[] = [];
  for (const mark of marks) {
    let group = placed([mark], selectedX);
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      const room = (widthOf(before.marks.length) + widthOf(group.marks.length)) / 2;
      if (group.x - before.x >= room) break;
      groups.pop();
      group = placed([...before.marks, ...group.marks], selectedX);
    }
    groups.push(group);
  }
  return groups;
}

/**
 * Groups marks that would touch into pills. The selected mark stands alone on its session; what stands before it and
 * after it never joins across it.
 */
export function clusterMarks<Mark extends LaneMark>(
  marks: readonly Mark[],
  selectedKey: string | null,
): MarkGroup<Mark>[] {
  const sorted = [...marks].sort((a, b) => a.x - b.x);
  const place = sorted.findIndex((mark) => mark.key === selectedKey);
  const selected = sorted[place];
  if (!selected) return groupSide(sorted, null);
  return [
    ...groupSide(sorted.slice(0, place), selected.x),
    { x: selected.x, marks: [selected] },
    ...groupSide(sorted.slice(place + 1), selected.x),
  ];
}

/** The fill of several marks: their common relation, half when they differ. */
export function commonRelation<Relation extends string>(
  relations: readonly Relation[],
): Relation | 'unclear' {
  const first = relations[0];
  return first !== undefined && relations.every((relation) => relation === first) ? first : 'unclear';
}
