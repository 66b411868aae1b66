import { memo, useId } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { formatAxisValue } from './axis-value.ts';
import type { ChartModel } from './chart-model.ts';
import { yOf } from './plot-geometry.ts';
import { PriceLines, RelativeLines } from './price-lines.tsx';

const TICK = { fontSize: 11, fill: 'var(--ink-3)' };
const NO_POINTS: never[] = [];

/** A label nearer than this to the tag of the last value would stand under it. */
const TAG_ROOM = 13;

/**
 * The value axis with its grid, and the price on it. Recharts draws axis and grid; each line is one path of its own, so that
 * a pan or a zoom draws it anew within a frame.
 */
export const PricePane = memo(function PricePane({ model }: { model: ChartModel }) {
  const { geometry, scale, ticks } = model;
  const clipId = useId();
  const unit = ticks.every((tick) => Number.isInteger(tick)) ? 'KRW' : model.unit;
  const isUnderTag = (value: number) =>
    model.tagged.some((tag) => Math.abs(yOf(scale, tag) - yOf(scale, value)) < TAG_ROOM);
  return (
    <ComposedChart
      width={geometry.width}
      height={scale.bottom}
      data={NO_POINTS}
      margin={{ top: scale.top, right: 0, bottom: 0, left: geometry.left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[geometry.view.from - 0.5, geometry.view.to + 0.5]} hide />
      <YAxis
        orientation="right"
        width={geometry.width - geometry.right}
        domain={[scale.low, scale.high]}
        scale={scale.isLog ? 'log' : 'linear'}
        ticks={[...ticks]}
        tickFormatter={(value: number) => (isUnderTag(value) ? '' : formatAxisValue(value, unit))}
        tick={TICK}
        interval={0}
        tickMargin={11}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
      />
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <clipPath id={clipId}>
        <rect x={0} y={scale.top - 2} width={geometry.right} height={scale.bottom - scale.top + 2} />
      </clipPath>
      <g clipPath={`url(#${clipId})`}>
        {model.relative ? (
          <RelativeLines model={model} relative={model.relative} />
        ) : (
          <PriceLines model={model} />
        )}
      </g>
    </ComposedChart>
  );
});
