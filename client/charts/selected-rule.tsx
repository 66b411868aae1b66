import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatMonthDay } from '../format/date.ts';
import type { ChartLayout } from './chart-layout.ts';
import { eventWindowEdges } from './chart-underlay.tsx';
import { type PlotGeometry, xOf } from './plot-geometry.ts';

/** Half of the date tag. */
export const TAG_HALF = 22;

/** The selected event through all panes: its date tag, its rule, and the name of its window beside the tint. */
export function SelectedRule(props: {
  geometry: PlotGeometry;
  layout: ChartLayout;
  position: number;
  date: SessionDate;
  windowLabel: string;
  /** Left edge of the label at the foot of the pane; the window's name stands above it where they would meet. */
  footLabelLeft: number;
}) {
  const { geometry, layout } = props;
  const x = xOf(geometry, props.position);
  const tagX = Math.min(Math.max(x, TAG_HALF + 1), geometry.right - TAG_HALF);
  const edges = eventWindowEdges(geometry, props.position);
  const markTop = layout.newsLane.top + layout.newsLane.height / 2 - 9;
  const isRoom = edges !== null && edges.right + 48 < geometry.right;
  const isCrossing = (isRoom ? (edges?.right ?? 0) + 48 : x) > props.footLabelLeft;
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
          y={layout.priceBottom - (isCrossing ? 22 : 6)}
          textAnchor={isRoom ? 'start' : 'end'}
        >
          {props.windowLabel}
        </text>
      )}
    </g>
  );
}
