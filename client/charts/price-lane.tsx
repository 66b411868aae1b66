import { memo } from 'react';
import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { hasLaneGlyph, signAt } from './price-event-glyph.tsx';
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

/** The signs in view, rarest kinds first; what would stand on another's place is left out. */
function placeEvents(events: readonly PriceEvent[], dates: readonly SessionDate[], geometry: PlotGeometry) {
  const placed: PlacedEvent[] = [];
  const taken = new Map<number, number>();
  const inView = events.flatMap((event) => {
    if (!hasLaneGlyph(event)) return [];
    const position = positionOf(event.sessionDate, dates);
    return isInView(position, geometry.view) ? [{ event, x: xOf(geometry, position) }] : [];
  });
  inView.sort((a, b) => RAREST_FIRST.indexOf(a.event.kind) - RAREST_FIRST.indexOf(b.event.kind));
  for (const sign of inView) {
    const cell = Math.floor(sign.x / CLOSEST);
    const nearest = [cell - 1, cell, cell + 1].map((near) => taken.get(near) ?? Number.POSITIVE_INFINITY);
    if (nearest.some((x) => Math.abs(x - sign.x) < CLOSEST)) continue;
    taken.set(cell, sign.x);
    placed.push(sign);
  }
  return placed;
}

/** What the price data alone show, on their sessions: rises, falls and the other signs are a path each. */
export const PriceLane = memo(function PriceLane(props: {
  events: readonly PriceEvent[];
  dates: readonly SessionDate[];
  geometry: PlotGeometry;
  middle: number;
}) {
  const paths = { rise: '', fall: '', other: '' };
  for (const { event, x } of placeEvents(props.events, props.dates, props.geometry)) {
    const isRise = (event.value ?? 0) > 0;
    const path = event.kind === 'move' ? (isRise ? 'rise' : 'fall') : 'other';
    paths[path] += signAt(event.kind, isRise, x, props.middle);
  }
  return (
    <g className="price-lane">
      <path className="lane-glyph" d={paths.other} />
      <path className="up-fill" d={paths.rise} />
      <path className="down-fill" d={paths.fall} />
    </g>
  );
});
