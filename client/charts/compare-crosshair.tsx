import './card.css';
import type { ReactNode } from 'react';
import type { CompareModel } from './compare-model.ts';
import { type HoverSession, useHoverSession } from './hover-session.ts';
import { xOf } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { useChartPointer } from './use-chart-pointer.ts';

const CARD_WIDTH = 344;

/** What follows the pointer over all lines and lanes: a rule at the session, and a card on the emptier side. */
export function CompareCrosshair(props: {
  model: CompareModel;
  /** Number of sessions of the common axis. */
  count: number;
  hover: HoverSession;
  hidden: boolean;
  renderCard: (index: number) => ReactNode;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}) {
  const { geometry, layout } = props.model;
  const hovered = useHoverSession(props.hover);
  const pointer = useChartPointer({
    geometry,
    count: props.count,
    axisTop: layout.axis.top,
    onHover: props.hover.set,
    onView: props.onView,
    onSettle: props.onSettle,
  });
  const { from, to } = geometry.view;
  const index = props.hidden || hovered === null || hovered < from || hovered > to ? null : hovered;
  const x = index === null ? 0 : xOf(geometry, index);
  const isLeft = x > (geometry.left + geometry.right) / 2;
  const width = Math.min(CARD_WIDTH, geometry.width - 16);
  const left = isLeft ? Math.max(x - width - 14, 4) : Math.min(x + 14, geometry.width - width - 4);
  return (
    <>
      <div
        ref={pointer}
        className="chart-hit"
        data-testid="chart-hit"
        style={{ width: geometry.right, height: layout.total }}
      />
      {index !== null && (
        <>
          <div className="crosshair" style={{ left: x, height: layout.axis.top }} />
          <div className="card session-card" style={{ left, top: layout.priceTop, width }}>
            {props.renderCard(index)}
          </div>
        </>
      )}
    </>
  );
}
