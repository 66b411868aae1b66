import { useMemo } from 'react';
import { groupsInView, type MarkGroup, markTree } from './cluster-marks.ts';
import type { NewsMark } from './news-mark.tsx';
import type { PlotGeometry } from './plot-geometry.ts';

/** What a lane shows of some marks. */
interface LaneGroups {
  groups: readonly MarkGroup<NewsMark>[];
  /** Where the first session of the series would stand across: groups are placed from there. */
  origin: number;
}

/** How the marks of a whole series come together, worked out once, and what a view shows of them. */
export function useLaneGroups(
  marks: readonly NewsMark[],
  geometry: PlotGeometry,
  selectedKey: string | null,
): LaneGroups {
  const { step, view, left } = geometry;
  const tree = useMemo(() => markTree(marks, selectedKey), [marks, selectedKey]);
  const groups = useMemo(() => groupsInView(tree, view, step), [tree, view, step]);
  return { groups, origin: left - view.from * step };
}
