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

/** Marks closer than this would touch. */
const TOUCHING = 16;
/** Half of a pill with what keeps it clear of its neighbours. */
const PILL_REACH = 24;

/**
 * Groups marks that would touch, from left to right. The selected mark never joins a group, and one that stands
 * between two others parts them.
 */
export function clusterMarks<Mark extends LaneMark>(
  marks: readonly Mark[],
  selectedKey: string | null,
): MarkGroup<Mark>[] {
  const groups: { first: number; last: number; closed: boolean; marks: [Mark, ...Mark[]] }[] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const group = groups.at(-1);
    const reach = group && group.marks.length > 1 ? PILL_REACH : TOUCHING;
    const isSelected = mark.key === selectedKey;
    if (group && !group.closed && !isSelected && mark.x - (group.first + group.last) / 2 < reach) {
      group.marks.push(mark);
      group.last = mark.x;
    } else {
      groups.push({ first: mark.x, last: mark.x, closed: isSelected, marks: [mark] });
    }
  }
  return groups.map((group) => ({ x: (group.first + group.last) / 2, marks: group.marks }));
}

/** The fill of several marks: their common relation, half when they differ. */
export function commonRelation<Relation extends string>(
  relations: readonly Relation[],
): Relation | 'unclear' {
  const first = relations[0];
  return first !== undefined && relations.every((relation) => relation === first) ? first : 'unclear';
}
