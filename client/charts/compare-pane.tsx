import { memo } from 'react';
import { Surface } from 'recharts';
import { formatNumber } from '../format/number.ts';
import { AxisLabels, GridLines } from './axis-labels.tsx';
import type { Compared, CompareModel } from './compare-model.ts';
import { strokeClass } from './compare-stroke.tsx';
import { linePath } from './line-path.ts';
import { yOf } from './plot-geometry.ts';

/** The value axis on the left, where no line's name stands, with its grid and the line at 100, on a surface of Recharts. */
function RebasedAxis({ model }: { model: CompareModel }) {
  const { geometry, scale, ticks } = model;
  const { left, right, width } = geometry;
  const decimals = ticks.every((tick) => Number.isInteger(tick)) ? 0 : 1;
  const labels = ticks.map((value) => ({ text: formatNumber(value, decimals), y: yOf(scale, value) }));
  const hundred = yOf(scale, 100);
  return (
    <Surface width={width} height={scale.bottom}>
      <GridLines heights={labels.map(({ y }) => y)} {...{ left, right }} />
      {hundred <= scale.bottom && hundred >= scale.top && (
        <line className="compare-hundred" x1={left} x2={right} y1={hundred} y2={hundred} />
      )}
      <AxisLabels labels={labels} x={left - 6} anchor="end" />
    </Surface>
  );
}

/** The axis of a comparison, and over it its lines, each one path. */
export const ComparePane = memo(function ComparePane(props: {
  compared: readonly Compared[];
  model: CompareModel;
}) {
  const { geometry, scale, lines } = props.model;
  const styleOf = (id: string) => props.compared.find((one) => one.id === id)?.style ?? 'index';
  return (
    <>
      <RebasedAxis model={props.model} />
      <svg
        className="compare-lines"
        width={geometry.right}
        height={scale.bottom + 2}
        aria-hidden="true"
        focusable="false"
      >
        {lines.map((line) => (
          <path
            key={line.id}
            className={strokeClass(styleOf(line.id))}
            d={linePath(line.points, geometry, scale)}
          />
        ))}
      </svg>
    </>
  );
});
