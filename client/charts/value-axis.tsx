import { memo } from 'react';
import { CartesianAxis, Surface } from 'recharts';
import { formatAxisValue } from './axis-value.ts';
import type { ChartModel } from './chart-model.ts';
import { yOf } from './plot-geometry.ts';

const TICK = { fontSize: 11, fill: 'var(--ink-3)' };

/** A label nearer than this to the tag of a value would stand under it. */
const TAG_ROOM = 13;
/** A label nearer than this to the foot of the pane would reach into the lane below. */
const FOOT_ROOM = 6;

/**
 * The value axis of the price pane with its gridlines. It is Recharts' own axis, given its places: a chart of Recharts around
 * it would work them out a second time, too slowly for a view that moves, and weighs twice as much to load.
 */
export const ValueAxis = memo(function ValueAxis({ model }: { model: ChartModel }) {
  const { geometry, scale, ticks, tagged } = model;
  const { left, right, width } = geometry;
  const unit = ticks.every((tick) => Number.isInteger(tick)) ? 'KRW' : model.unit;
  const height = scale.bottom - scale.top;
  const places = ticks.map((value, index) => ({ value, index, offset: 0, coordinate: yOf(scale, value) }));
  const labelled = places.filter(
    ({ coordinate }) =>
      coordinate <= scale.bottom - FOOT_ROOM &&
      tagged.every((tag) => Math.abs(yOf(scale, tag) - coordinate) >= TAG_ROOM),
  );
  return (
    <Surface width={width} height={scale.bottom}>
      <g className="grid-lines">
        {places.map(({ value, coordinate }) => (
          <line key={value} x1={left} x2={right} y1={coordinate} y2={coordinate} />
        ))}
      </g>
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
