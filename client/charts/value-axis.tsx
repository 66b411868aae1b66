import { memo } from 'react';
import { CartesianAxis, CartesianGrid, Surface } from 'recharts';
import { formatAxisValue } from './axis-value.ts';
import type { ChartModel } from './chart-model.ts';
import { yOf } from './plot-geometry.ts';

const TICK = { fontSize: 11, fill: 'var(--ink-3)' };

/** A label nearer than this to the tag of a value would stand under it. */
const TAG_ROOM = 13;

/**
 * The value axis of the price pane with its gridlines. Axis and grid are Recharts' own, given their places: without a chart of
 * Recharts around them, which works out the places a second time, they are drawn within a frame while the view moves.
 */
export const ValueAxis = memo(function ValueAxis({ model }: { model: ChartModel }) {
  const { geometry, scale, ticks, tagged } = model;
  const { left, right, width } = geometry;
  const unit = ticks.every((tick) => Number.isInteger(tick)) ? 'KRW' : model.unit;
  const height = scale.bottom - scale.top;
  const places = ticks.map((value, index) => ({ value, index, offset: 0, coordinate: yOf(scale, value) }));
  const labelled = places.filter(({ coordinate }) =>
    tagged.every((tag) => Math.abs(yOf(scale, tag) - coordinate) >= TAG_ROOM),
  );
  return (
    <Surface width={width} height={scale.bottom}>
      <CartesianGrid
        x={left}
        y={scale.top}
        width={right - left}
        height={height}
        horizontalPoints={places.map(({ coordinate }) => coordinate)}
        vertical={false}
        stroke="var(--line)"
      />
      <CartesianAxis
        orientation="right"
        x={right}
        y={scale.top}
        width={width - right}
        height={height}
        viewBox={{ x: left, y: scale.top, width: right - left, height }}
        ticks={labelled}
        tickFormatter={(value: number) => formatAxisValue(value, unit)}
        tick={TICK}
        interval={0}
        tickMargin={11}
        axisLine={false}
        tickLine={false}
      />
    </Surface>
  );
});
