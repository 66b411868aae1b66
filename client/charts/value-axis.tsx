import { memo } from 'react';
import { Surface } from 'recharts';
import { type AxisLabel, AxisLabels, GridLines } from './axis-labels.tsx';
import { formatAxisValue } from './axis-value.ts';
import type { ChartModel } from './chart-model.ts';
import { yOf } from './plot-geometry.ts';

/** A label nearer than this to the tag of a value would stand under it. */
const TAG_ROOM = 13;
/** A label nearer than this to the foot of the pane would reach into the lane below. */
const FOOT_ROOM = 6;

/** The heights of the gridlines, and the labels that no tag hides. */
export function valueAxisOf(model: ChartModel): { heights: number[]; labels: AxisLabel[] } {
  const { scale, ticks, tagged } = model;
  const unit = ticks.every((tick) => Number.isInteger(tick)) ? 'KRW' : model.unit;
  const places = ticks.map((value) => ({ text: formatAxisValue(value, unit), y: yOf(scale, value) }));
  const isFree = (y: number) => tagged.every((tag) => Math.abs(yOf(scale, tag) - y) >= TAG_ROOM);
  return {
    heights: places.map(({ y }) => y),
    labels: places.filter(({ y }) => y <= scale.bottom - FOOT_ROOM && isFree(y)),
  };
}

/** The value axis of the price pane with its gridlines, on a surface of Recharts. */
export const ValueAxis = memo(function ValueAxis({ model }: { model: ChartModel }) {
  const { geometry, scale } = model;
  const { left, right, width } = geometry;
  const { heights, labels } = valueAxisOf(model);
  return (
    <Surface width={width} height={scale.bottom}>
      <GridLines {...{ heights, left, right }} />
      <AxisLabels labels={labels} x={right + 11} anchor="start" />
    </Surface>
  );
});
