import type { SessionView } from './session-view.ts';

/** Where the sessions of a view stand across a plot, in CSS pixels. */
export interface PlotGeometry {
  /** Whole width, the value axis on the right included. */
  width: number;
  left: number;
  /** Right edge of the plot: the value axis begins here. */
  right: number;
  /** Width of one session. */
  step: number;
  view: SessionView;
}

/** Geometry of a plot of `width` whose value axis takes `axisWidth` on the right. */
export function plotGeometry(width: number, axisWidth: number, view: SessionView): PlotGeometry {
  const left = 4;
  const right = Math.max(width - axisWidth, left + 1);
  return { width, left, right, step: (right - left) / (view.to - view.from + 1), view };
}

/** The middle of a session across. */
export function xOf(geometry: PlotGeometry, position: number): number {
  return geometry.left + (position - geometry.view.from + 0.5) * geometry.step;
}

/** The session nearest to a place across, clamped to the view. */
export function sessionAt(geometry: PlotGeometry, x: number): number {
  const index = geometry.view.from + Math.floor((x - geometry.left) / geometry.step);
  return Math.min(Math.max(index, geometry.view.from), geometry.view.to);
}

/** A linear scale down the page: `low` at the bottom, `high` at the top. */
export interface ValueScale {
  low: number;
  high: number;
  top: number;
  bottom: number;
}

/** The height at which a value stands. */
export function yOf(scale: ValueScale, value: number): number {
  return scale.bottom - ((value - scale.low) / (scale.high - scale.low)) * (scale.bottom - scale.top);
}
