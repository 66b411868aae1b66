import './card.css';
import { type PointerEvent, type ReactNode, useState } from 'react';
import type { ChartLayout } from './chart-layout.ts';
import { type PlotGeometry, sessionAt, xOf } from './plot-geometry.ts';

const CARD_WIDTH = 208;

/** Follows the pointer: a rule snapped to sessions and a card on the emptier side. On touch a tap or a hold and slide shows it; a vertical swipe scrolls the page. */
export function CrosshairLayer(props: {
  geometry: PlotGeometry;
  layout: ChartLayout;
  hidden: boolean;
  renderCard: (index: number) => ReactNode;
}) {
  const { geometry, layout } = props;
  const [index, setIndex] = useState<number | null>(null);
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType === 'touch' && event.type === 'pointermove' && event.pressure === 0) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setIndex(sessionAt(geometry, x));
  };
  const shown =
    props.hidden || index === null || index < geometry.view.from || index > geometry.view.to ? null : index;
  const x = shown === null ? 0 : xOf(geometry, shown);
  const isLeft = x > (geometry.left + geometry.right) / 2;
  const width = Math.min(CARD_WIDTH, geometry.width - 16);
  const cardLeft = isLeft ? Math.max(x - width - 14, 4) : Math.min(x + 14, geometry.width - width - 4);
  return (
    <>
      <div
        className="chart-hit"
        data-testid="chart-hit"
        style={{ width: geometry.right, height: layout.axis.top }}
        onPointerDown={follow}
        onPointerMove={follow}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setIndex(null)}
        onPointerCancel={() => setIndex(null)}
      />
      {shown !== null && (
        <>
          <div className="crosshair" style={{ left: x, height: layout.axis.top }} />
          <div className="card session-card" style={{ left: cardLeft, top: layout.priceTop, width }}>
            {props.renderCard(shown)}
          </div>
        </>
      )}
    </>
  );
}
