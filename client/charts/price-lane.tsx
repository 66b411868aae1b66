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

/** A price event's sign, and where it stands across. */
interface PlacedSign {
  event: PriceEvent;
  x: number;
}

/** The signs of a series on an axis of sessions, rarest kinds first. */
interface RankedSigns {
  dates: readonly SessionDate[];
  signs: readonly { event: PriceEvent; position: number }[];
}

const rankedKnown = new WeakMap<readonly PriceEvent[], RankedSigns>();

/** Worked out once for a list of events and the axis that it was last drawn on. */
function rankedSigns(events: readonly PriceEvent[], dates: readonly SessionDate[]): RankedSigns['signs'] {
  const known = rankedKnown.get(events);
  if (known?.dates === dates) return known.signs;
  const signs = events
    .filter(hasLaneGlyph)
    .sort((a, b) => RAREST_FIRST.indexOf(a.kind) - RAREST_FIRST.indexOf(b.kind))
    .map((event) => ({ event, position: positionOf(event.sessionDate, dates) }));
  rankedKnown.set(events, { dates, signs });
  return signs;
}

/** The signs in view, rarest kinds first; what would stand on another's place is left out. */
function placeSigns(
  events: readonly PriceEvent[],
  dates: readonly SessionDate[],
  geometry: PlotGeometry,
): PlacedSign[] {
  const placed: PlacedSign[] = [];
  const taken = new Map<number, number>();
  const isTaken = (cell: number, x: number) =>
    Math.abs((taken.get(cell) ?? Number.POSITIVE_INFINITY) - x) < CLOSEST;
  for (const { event, position } of rankedSigns(events, dates)) {
    if (!isInView(position, geometry.view)) continue;
    const x = xOf(geometry, position);
    const cell = Math.floor(x / CLOSEST);
    if (isTaken(cell - 1, x) || isTaken(cell, x) || isTaken(cell + 1, x)) continue;
    taken.set(cell, x);
    placed.push({ event, x });
  }
  return placed;
}

/** The signs in view as three paths around the height `middle`: rises, falls, and the others. */
export function signPaths(
  events: readonly PriceEvent[],
  dates: readonly SessionDate[],
  geometry: PlotGeometry,
  middle: number,
): { rise: string; fall: string; other: string } {
  const paths = { rise: '', fall: '', other: '' };
  for (const { event, x } of placeSigns(events, dates, geometry)) {
    const isRise = (event.value ?? 0) > 0;
    const path = event.kind === 'move' ? (isRise ? 'rise' : 'fall') : 'other';
    paths[path] += signAt(event.kind, isRise, x, middle);
  }
  return paths;
}

/** What the price data alone show, on their sessions. */
export const PriceLane = memo(function PriceLane(props: {
  events: readonly PriceEvent[];
  dates: readonly SessionDate[];
  geometry: PlotGeometry;
  middle: number;
}) {
  const paths = signPaths(props.events, props.dates, props.geometry, props.middle);
  return (
    <g className="price-lane">
      <path className="lane-glyph" d={paths.other} />
      <path className="up-fill" d={paths.rise} />
      <path className="down-fill" d={paths.fall} />
    </g>
  );
});
