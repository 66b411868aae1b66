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

/** A scale down the page: `low` at the bottom, `high` at the top. Linear, or logarithmic where asked; then `low` is above 0. */
export interface ValueScale {
  low: number;
  high: number;
  top: number;
  bottom: number;
  isLog?: boolean;
}

/** The height at which a value stands. */
export function yOf(scale: ValueScale, value: number): number {
  const height = scale.bottom - scale.top;
  const share = scale.isLog
    ? Math.log(Math.max(value, Number.MIN_VALUE) / scale.low) / Math.log(scale.high / scale.low)
    : (value - scale.low) / (scale.high - scale.low);
  return scale.bottom - share * height;
}
