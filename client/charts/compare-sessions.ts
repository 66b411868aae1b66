import type { SessionDate } from '../../shared/units/session-date.ts';
import { isInView, positionOf, type SessionView } from './session-view.ts';

/** The sessions that any of several series has, by date, each once: markets with different holidays stand on one axis. */
export function unionOfSessions(calendars: readonly (readonly SessionDate[])[]): SessionDate[] {
  return [...new Set(calendars.flat())].sort();
}

const placesKnown = new WeakMap<readonly SessionDate[], WeakMap<readonly SessionDate[], Int32Array>>();

/** Where each session of a series stands on the common axis, worked out once for the two. */
export function placesOnAxis(own: readonly SessionDate[], axis: readonly SessionDate[]): Int32Array {
  const onAxis = placesKnown.get(axis) ?? new WeakMap<readonly SessionDate[], Int32Array>();
  placesKnown.set(axis, onAxis);
  const known = onAxis.get(own);
  if (known) return known;
  const places = Int32Array.from(own, (date) => positionOf(date, axis));
  onAxis.set(own, places);
  return places;
}

/**
 * Where a date stands in a view of the common axis; null outside it. What lies before the first session of all stands
 * nowhere; what lies after the last one, at its edge: its session is still to come.
 */
export function placeInView(
  date: SessionDate | null,
  dates: readonly SessionDate[],
  view: SessionView,
): number | null {
  const [first] = dates;
  if (date === null || first === undefined || date < first) return null;
  const position = positionOf(date, dates);
  return isInView(position, view) ? position : null;
}
