import { useMemo } from 'react';
import { clusterMarks, groupsInView, type MarkGroup } from './cluster-marks.ts';
import type { NewsMark } from './news-mark.tsx';
import type { PlotGeometry } from './plot-geometry.ts';

/** What a lane shows of some marks. */
interface LaneGroups {
  groups: readonly MarkGroup<NewsMark>[];
  /** Where the first session of the series would stand across: groups are placed from there. */
  origin: number;
}

/** The marks of a whole series grouped once for each level of zoom, and what a view shows of them. */
export function useLaneGroups(
  marks: readonly NewsMark[],
  geometry: PlotGeometry,
  selectedKey: string | null,
): LaneGroups {
  const { step, view, left } = geometry;
  const all = useMemo(() => clusterMarks(marks, step, selectedKey), [marks, step, selectedKey]);
  const groups = useMemo(() => groupsInView(all, view, step, selectedKey), [all, view, step, selectedKey]);
  return { groups, origin: left - view.from * step };
}
