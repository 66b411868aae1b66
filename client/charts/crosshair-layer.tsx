import './card.css';
import type { ReactNode } from 'react';
import type { ChartModel } from './chart-model.ts';
import { type HoverSession, useHoverSession } from './hover-session.ts';
import { xOf, yOf } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { useChartPointer } from './use-chart-pointer.ts';

const CARD_WIDTH = 216;

/** The rule through all panes at the session under the pointer, a ring at its value, and a card on the emptier side. */
function Crosshair(props: { model: ChartModel; index: number; value: number | null; children: ReactNode }) {
  const { geometry, layout, scale } = props.model;
  const x = xOf(geometry, props.index);
  const isLeft = x > (geometry.left + geometry.right) / 2;
  const width = Math.min(CARD_WIDTH, geometry.width - 16);
  const cardLeft = isLeft ? Math.max(x - width - 14, 4) : Math.min(x + 14, geometry.width - width - 4);
  return (
    <>
      <div className="crosshair" style={{ left: x, height: layout.axis.top }} />
      {props.value !== null && (
        <div className="crosshair-ring" style={{ left: x, top: yOf(scale, props.value) }} />
      )}
      <div className="card session-card" style={{ left: cardLeft, top: layout.priceTop, width }}>
        {props.children}
      </div>
    </>
  );
}

/** What follows the pointer, over the panes: it is drawn alone while nothing below is drawn anew. */
export function CrosshairLayer(props: {
  model: ChartModel;
  count: number;
  hover: HoverSession;
  hidden: boolean;
  /** Where the line stands at a session; null where there is none. */
  valueAt: (index: number) => number | null;
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
  const isShown =
    !props.hidden && hovered !== null && hovered >= geometry.view.from && hovered <= geometry.view.to;
  return (
    <>
      <div
        ref={pointer}
        className="chart-hit"
        data-testid="chart-hit"
        style={{ width: geometry.right, height: layout.total }}
      />
      {isShown && (
        <Crosshair model={props.model} index={hovered} value={props.valueAt(hovered)}>
          {props.renderCard(hovered)}
        </Crosshair>
      )}
    </>
  );
}
