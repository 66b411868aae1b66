import { memo } from 'react';
import type { ChartModel } from './chart-model.ts';
import { areaPath, bandPath } from './line-path.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';

/** The edges of the sessions +1 to +5 after an event, clipped to the view; null where none is in view. */
export function eventWindowEdges(
  geometry: PlotGeometry,
  position: number,
): { left: number; right: number } | null {
  const left = Math.max(xOf(geometry, position + 0.5), geometry.left);
  const right = Math.min(xOf(geometry, position + 5.5), geometry.right);
  return right > left ? { left, right } : null;
}

/** The fill of the price pane: the 52-week band under a line, the ground under an area. */
function PriceGround({ model }: { model: ChartModel }) {
  const { points, geometry, scale } = model;
  if (model.style === 'line') return <path className="band" d={bandPath(points, geometry, scale)} />;
  if (model.style !== 'area') return null;
  return <path className="price-area" d={areaPath(points, geometry, scale)} />;
}

/** What lies under the panes: the fill of the price, the tint of the event window and the lines between panes. */
export const ChartUnderlay = memo(function ChartUnderlay(props: {
  model: ChartModel;
  selectedPosition: number | null;
}) {
  const { geometry, layout } = props.model;
  const edges = props.selectedPosition === null ? null : eventWindowEdges(geometry, props.selectedPosition);
  const lines = [layout.priceLane.top, layout.newsLane.top, layout.newsLane.top + layout.newsLane.height];
  if (layout.difference) lines.push(layout.difference.top);
  if (layout.volume) lines.push(layout.axis.top);
  return (
    <svg
      className="chart-layer"
      width={geometry.width}
      height={layout.total}
      aria-hidden="true"
      focusable="false"
    >
      <PriceGround model={props.model} />
      {edges && (
        <rect
          className="event-window"
          x={edges.left}
          y={0}
          width={edges.right - edges.left}
          height={layout.axis.top}
        />
      )}
      {lines.map((y) => (
        <line key={y} className="pane-line" x1={0} x2={geometry.width} y1={y + 0.5} y2={y + 0.5} />
      ))}
    </svg>
  );
});
