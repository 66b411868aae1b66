import { spreadLabels } from './compare-labels.ts';
import { valueTicks } from './value-ticks.ts';

/** A mean over events at an offset in sessions from the event's, with its interval where there is one. */
export interface StudyPlotPoint {
  offset: number;
  estimate: number;
  low: number | null;
  high: number | null;
}

/** What a study's plot draws. Offsets ascend; values are in the unit of the study's measure. */
export interface StudyPlotSeries {
  /** The mean cumulated from the first session of the window up to each. */
  cumulative: readonly StudyPlotPoint[];
  /** The mean of each session alone, those that the events were chosen by among them. */
  bySession: readonly (StudyPlotPoint & { isSelectedOn: boolean })[];
  /** The usual reach of the cumulated mean at random sessions of the same shares; empty where there is none. */
  placebo: readonly { offset: number; low: number; high: number }[];
  /** The mean over the sessions before the window, cumulated so that it comes to zero where the window begins. */
  before: readonly { offset: number; estimate: number; isSelectedOn: boolean }[];
}

/** A pane's place and its scale. */
interface Pane {
  top: number;
  bottom: number;
  yOf: (value: number) => number;
  ticks: readonly number[];
}

/** Where everything of a study's plot stands, in pixels. Paths are those of an SVG. */
export interface StudyPlotLayout {
  left: number;
  right: number;
  height: number;
  upper: Pane;
  lower: Pane;
  xOf: (offset: number) => number;
  /** The session that stands nearest to a place. */
  offsetAt: (x: number) => number;
  offsets: readonly number[];
  /** Offsets that the axis names. */
  named: readonly number[];
  meanPath: string;
  intervalPath: string;
  placeboPaths: readonly string[];
  beforePath: string;
  /** The stretch that the events were chosen by; null where there is none. */
  hatched: { x: number; width: number } | null;
  /** Heights of the labels at the right end, those that would touch spread. */
  labels: { mean: number; interval: number | null; placebo: readonly [number, number] | null };
}

/** Below the panes: the offsets, and what they count. */
export const AXIS_HEIGHT = 34;
/** A dot on each session of the mean where there are no more than these. */
export const MOST_DOTS = 60;
const UPPER_HEIGHT = 236;
const LOWER_HEIGHT = 96;
const GAP = 30;
const HEAD = 10;
const LABEL_GAP = 15;
/** Room above and below the values, as a share of what they span. */
const MARGIN = 0.06;

function scaleOf(values: readonly number[], top: number, bottom: number): Pane {
  const all = [0, ...values.filter(Number.isFinite)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 0.02) * MARGIN;
  const [from, to] = [low - room, high + room];
  const yOf = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - top);
  return { top, bottom, yOf, ticks: valueTicks(from, to) };
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The offsets that an axis of a width can name: zero, and round steps from it. */
function namedOffsets(offsets: readonly number[], width: number): number[] {
  const most = Math.max(2, Math.floor(width / 44));
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => offsets.length / one <= most) ?? 250;
  return offsets.filter((offset) => offset % step === 0);
}

/** How wide the bar of each session is. */
export function barWidth({ left, right, offsets }: StudyPlotLayout): number {
  return Math.max(2, Math.min(16, ((right - left) / offsets.length) * 0.56));
}

/** Lays out a study's plot of a width; `gutter` is the room for labels at its right end, `axis` that of values at its left. */
export function layStudyPlot(
  series: StudyPlotSeries,
  { width, gutter, axis }: { width: number; gutter: number; axis: number },
): StudyPlotLayout {
  const { cumulative, bySession, placebo, before } = series;
  const anchor = (cumulative[0]?.offset ?? 1) - 1;
  // Random sessions are known for the whole window, also where the event's own sessions are still to come.
  const shown = [cumulative, bySession, before, placebo].flat();
  const all = [anchor, ...shown.map(({ offset }) => offset)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const offsets = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const [left, right] = [axis, Math.max(axis + 40, width - gutter)];
  const step = (right - left) / Math.max(1, last - first + 1);
  const xOf = (offset: number) => left + (offset - first + 0.5) * step;
  const bounds = (points: readonly StudyPlotPoint[]) =>
    points.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate]);
  const upper = scaleOf(
    [
      ...bounds(cumulative),
      ...placebo.flatMap(({ low, high }) => [low, high]),
      ...before.map(({ estimate }) => estimate),
    ],
    HEAD,
    HEAD + UPPER_HEIGHT,
  );
  const lower = scaleOf(bounds(bySession), upper.bottom + GAP, upper.bottom + GAP + LOWER_HEIGHT);
  const origin = [xOf(anchor), upper.yOf(0)] as const;
  const at = (offset: number, value: number) => [xOf(offset), upper.yOf(value)] as const;
  const withInterval = cumulative.flatMap(({ offset, low, high }) =>
    low === null || high === null ? [] : [{ offset, low, high }],
  );
  const selected = bySession.filter(({ isSelectedOn }) => isSelectedOn).map(({ offset }) => offset);
  const hatched = selected.length === 0 ? null : { x: left, width: xOf(Math.max(...selected)) - left };
  return {
    ...{ left, right, height: lower.bottom, upper, lower, xOf, offsets, hatched },
    offsetAt: (x) => Math.min(last, Math.max(first, Math.round((x - left) / step - 0.5) + first)),
    named: namedOffsets(offsets, right - left),
    meanPath: pathOf([origin, ...cumulative.map(({ offset, estimate }) => at(offset, estimate))]),
    intervalPath:
      withInterval.length === 0
        ? ''
        : `${pathOf([
            origin,
            ...withInterval.map(({ offset, high }) => at(offset, high)),
            ...withInterval.toReversed().map(({ offset, low }) => at(offset, low)),
          ])}Z`,
    placeboPaths:
      placebo.length === 0
        ? []
        : [
            pathOf([origin, ...placebo.map(({ offset, high }) => at(offset, high))]),
            pathOf([origin, ...placebo.map(({ offset, low }) => at(offset, low))]),
          ],
    beforePath: pathOf(before.map(({ offset, estimate }) => at(offset, estimate))),
    labels: labelHeights(series, upper),
  };
}

function labelHeights({ cumulative, placebo }: StudyPlotSeries, pane: Pane): StudyPlotLayout['labels'] {
  const [end, edge] = [cumulative.at(-1), placebo.at(-1)];
  const values = [
    end?.estimate ?? 0,
    ...(end?.high == null ? [] : [end.high]),
    ...(edge ? [edge.high, edge.low] : []),
  ];
  const heights = spreadLabels(values.map(pane.yOf), LABEL_GAP, pane.top, pane.bottom);
  const [high, low] = edge ? heights.slice(-2) : [];
  return {
    mean: heights[0] ?? pane.top,
    interval: end?.high == null ? null : (heights[1] ?? null),
    placebo: high === undefined || low === undefined ? null : [high, low],
  };
}
