import { memo } from 'react';
import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { hasLaneGlyph, PriceEventShape } from './price-event-glyph.tsx';
import { isInView, positionOf } from './session-view.ts';

/** Signs closer than this would run into each other: the rarer kind stays, the other is left to the card and the table. */
const CLOSEST = 6;

const RAREST_FIRST: readonly PriceEventKind[] = [
  'suspectedSplit',
  'mixedBasis',
  'badRange',
  'extraSession',
  'duplicateSession',
  'halt',
  'missingSession',
  'limitUp',
  'limitDown',
  'move',
  'lowSinceListing',
  'highSinceListing',
  'low52w',
  'high52w',
];

interface PlacedEvent {
  event: PriceEvent;
  x: number;
}

function placeEvents(events: readonly PriceEvent[], dates: readonly SessionDate[], geometry: PlotGeometry) {
  const placed: PlacedEvent[] = [];
  const sorted = [...events].sort((a, b) => RAREST_FIRST.indexOf(a.kind) - RAREST_FIRST.indexOf(b.kind));
  for (const event of sorted) {
    const position = positionOf(event.sessionDate, dates);
    if (!hasLaneGlyph(event) || !isInView(position, geometry.view)) continue;
    const x = xOf(geometry, position);
    if (placed.every((other) => Math.abs(other.x - x) >= CLOSEST)) placed.push({ event, x });
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
