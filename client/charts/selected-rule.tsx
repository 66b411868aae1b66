import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatMonthDay } from '../format/date.ts';
import type { ChartLayout } from './chart-layout.ts';
import { eventWindowEdges } from './chart-underlay.tsx';
import type { PaneLabel } from './extreme-labels.tsx';
import { labelWidth } from './label-width.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';

/** Half of the date tag. */
export const TAG_HALF = 22;

/** The lowest baseline at which the window's name meets no other label. */
function windowNameY(bottom: number, end: number, avoid: PaneLabel | null): number {
  const lowest = bottom - 6;
  if (avoid === null || end < avoid.right - labelWidth(avoid.text)) return lowest;
  return Math.abs(lowest - avoid.y) >= 14 ? lowest : avoid.y - 16;
}

/** The selected event through all panes: its date tag, its rule, and the name of its window beside the tint. */
export function SelectedRule(props: {
  geometry: PlotGeometry;
  layout: ChartLayout;
  position: number;
  date: SessionDate;
  windowLabel: string;
  /** A label near the foot of the pane that the window's name must not meet. */
  avoid: PaneLabel | null;
}) {
  const { geometry, layout } = props;
  const x = xOf(geometry, props.position);
  const tagX = Math.min(Math.max(x, TAG_HALF + 1), geometry.right - TAG_HALF);
  const edges = eventWindowEdges(geometry, props.position);
  const markTop = layout.newsLane.top + layout.newsLane.height / 2 - 9;
  const isRoom = edges !== null && edges.right + 48 < geometry.right;
  const nameEnd = isRoom ? (edges?.right ?? 0) + 50 : x;
  const nameY = windowNameY(layout.priceBottom, nameEnd, props.avoid);
  return (
    <g className="selected-rule">
      <line x1={x} x2={x} y1={20} y2={markTop} />
      {layout.volume && (
        <line x1={x} x2={x} y1={markTop + 18} y2={layout.axis.top} className="selected-rule-faint" />
      )}
      <rect x={tagX - TAG_HALF} y={2} width={TAG_HALF * 2} height={18} rx={4} />
      <text className="selected-tag" x={tagX} y={15} textAnchor="middle">
        {formatMonthDay(props.date)}
      </text>
      {edges && edges.right - edges.left > 8 && (
        <text
          className="selected-window"
          x={isRoom ? edges.right + 5 : x - 6}
          y={nameY}
          textAnchor={isRoom ? 'start' : 'end'}
        >
          {props.windowLabel}
        </text>
      )}
    </g>
  );
}
