import { memo, useId } from 'react';
import { CartesianGrid, ComposedChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../format/number.ts';
import type { Compared, CompareModel } from './compare-model.ts';
import { strokeClass } from './compare-stroke.tsx';
import { linePath } from './line-path.ts';

const TICK = { fontSize: 11, fill: 'var(--ink-3)' };
const NO_POINTS: never[] = [];

/** The lines of a comparison, each one path, and a ring where one ends before the view does. */
function ComparedLines(props: { compared: readonly Compared[]; model: CompareModel }) {
  const { geometry, scale, lines, labels } = props.model;
  const clip = useId();
  const styleOf = (id: string) => props.compared.find((one) => one.id === id)?.style ?? 'index';
  return (
    <g className="compare-lines">
      <clipPath id={clip}>
        <rect x={geometry.left} y={0} width={geometry.right - geometry.left} height={scale.bottom + 2} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {lines.map((line) => (
          <path
            key={line.id}
            className={strokeClass(styleOf(line.id))}
            d={linePath(line.points, geometry, scale)}
          />
        ))}
      </g>
      {labels.map(
        (label) =>
          label.endsBefore !== null && (
            <circle key={label.id} className="compare-end" cx={label.lineX} cy={label.lineY} r={3} />
          ),
      )}
    </g>
  );
}

/**
 * The value axis with its grid and the line at 100, and the lines on it. Recharts draws axis and grid; each line is one path
 * of its own, so that a pan or a zoom draws it anew within a frame.
 */
export const ComparePane = memo(function ComparePane(props: {
  compared: readonly Compared[];
  model: CompareModel;
}) {
  const { geometry, scale, ticks } = props.model;
  const decimals = ticks.every((tick) => Number.isInteger(tick)) ? 0 : 1;
  return (
    <ComposedChart
      width={geometry.width}
      height={scale.bottom}
      data={NO_POINTS}
      margin={{ top: scale.top, right: geometry.width - geometry.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[geometry.view.from - 0.5, geometry.view.to + 0.5]} hide />
      <YAxis
        orientation="left"
        width={geometry.left}
        domain={[scale.low, scale.high]}
        ticks={[...ticks]}
        tickFormatter={(value: number) => formatNumber(value, decimals)}
        tick={TICK}
        interval={0}
        tickMargin={4}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
      />
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <ReferenceLine y={100} stroke="var(--edge)" strokeWidth={1} />
      <ComparedLines compared={props.compared} model={props.model} />
    </ComposedChart>
  );
});
