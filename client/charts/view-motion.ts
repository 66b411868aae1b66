import type { SessionView } from './session-view.ts';

/** The fewest sessions that a view is narrowed to. */
export const SHORTEST_VIEW = 10;

/** A view of whole sessions near `from`, no longer than the series of `count` sessions and inside it. */
function fittedView(from: number, size: number, count: number): SessionView {
  const fitted = Math.min(size, count);
  const start = Math.min(Math.max(Math.round(from), 0), count - fitted);
  return { from: start, to: start + fitted - 1 };
}

/** The view moved by some sessions, later ones where `by` is positive; it stops at the ends of the series. */
export function panView(view: SessionView, by: number, count: number): SessionView {
  return fittedView(view.from + by, view.to - view.from + 1, count);
}

/**
 * The view made `factor` times as long, with the position `anchor` where it stands now as far as the series allows. A
 * factor other than 1 changes the length by a session at least, unless the view is the shortest or the whole series.
 */
export function zoomView(view: SessionView, factor: number, anchor: number, count: number): SessionView {
  const size = view.to - view.from + 1;
  const wished = Math.round(size * factor);
  const changed = wished === size ? size + Math.sign(factor - 1) : wished;
  const next = Math.min(Math.max(changed, Math.min(SHORTEST_VIEW, count)), count);
  const share = (anchor + 0.5 - view.from) / size;
  return fittedView(anchor + 0.5 - share * next, next, count);
}

/** Two places across a plot, as shares of its width. */
export type TwoPlaces = readonly [number, number];

/** The view after two fingers went from `start` to `now`: the sessions under them stay under them. */
export function pinchView(view: SessionView, start: TwoPlaces, now: TwoPlaces, count: number): SessionView {
  const size = view.to - view.from + 1;
  const [spread, spreadNow] = [start[1] - start[0], now[1] - now[0]];
  if (Math.abs(spread) < 0.01 || spread * spreadNow <= 0) return view;
  const next = Math.min(
    Math.max(Math.round((size * spread) / spreadNow), Math.min(SHORTEST_VIEW, count)),
    count,
  );
  return fittedView(view.from + start[0] * size - now[0] * next, next, count);
}

/** The view with its first or last session moved to `index`; it keeps the shortest length and stays inside the series. */
export function resizeView(
  view: SessionView,
  edge: 'from' | 'to',
  index: number,
  count: number,
): SessionView {
  const least = Math.min(SHORTEST_VIEW, count) - 1;
  if (edge === 'from') return { from: Math.min(Math.max(index, 0), view.to - least), to: view.to };
  return { from: view.from, to: Math.max(Math.min(index, count - 1), view.from + least) };
}

/** A view of the sessions from one position to another with a fifth of their length on either side. */
export function viewAround(first: number, last: number, count: number): SessionView {
  const margin = Math.max(Math.round((last - first) * 0.2), 3);
  const size = Math.max(Math.ceil(last) - Math.floor(first) + 1 + 2 * margin, SHORTEST_VIEW);
  return fittedView((first + last) / 2 - (size - 1) / 2, size, count);
}
