import { memo } from 'react';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { hasLaneGlyph, PriceEventShape } from './price-event-glyph.tsx';
import { isInView, positionOf } from './session-view.ts';

/** Signs of one kind closer than this would run into each other: the later one is left to the card and the table. */
const CLOSEST = 5;

interface PlacedEvent {
  event: PriceEvent;
  x: number;
}

function placeEvents(events: readonly PriceEvent[], dates: readonly SessionDate[], geometry: PlotGeometry) {
  const placed: PlacedEvent[] = [];
  const lastOf = new Map<string, number>();
  for (const event of events) {
    const position = positionOf(event.sessionDate, dates);
    if (!hasLaneGlyph(event) || !isInView(position, geometry.view)) continue;
    const x = xOf(geometry, position);
    const last = lastOf.get(event.kind);
    if (last !== undefined && x - last < CLOSEST) continue;
    lastOf.set(event.kind, x);
    placed.push({ event, x });
  }
  return placed;
}

/** What the price data alone show, on their sessions. */
export const PriceLane = memo(function PriceLane(props: {
  events: readonly PriceEvent[];
  dates: readonly SessionDate[];
  geometry: PlotGeometry;
  middle: number;
}) {
  return (
    <g className="price-lane">
      {placeEvents(props.events, props.dates, props.geometry).map(({ event, x }) => (
        <g key={`${event.kind}${event.sessionDate}`} transform={`translate(${x} ${props.middle})`}>
          <PriceEventShape kind={event.kind} rising={(event.value ?? 0) > 0} />
        </g>
      ))}
    </g>
  );
});
