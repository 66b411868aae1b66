import { memo } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatSigned } from '../format/number.ts';
import { areaPath, linePath } from './line-path.ts';
import { type PlotGeometry, type ValueScale, yOf } from './plot-geometry.ts';
import { lastRelative, type RelativeValues, relativeDomain } from './relative-values.ts';

/** The share less its index below the two, in points of the rebased values, around a line at zero. */
export const DifferencePane = memo(function DifferencePane(props: {
  values: RelativeValues;
  geometry: PlotGeometry;
  height: number;
  language: Language;
}) {
  const { geometry, values, height } = props;
  const points = values.points.map(({ position, difference }) => ({ position, value: difference }));
  const domain = relativeDomain(
    points.map(({ value }) => value),
    0,
  );
  const scale: ValueScale = { ...domain, top: 6, bottom: height - 4 };
  const zero = yOf(scale, 0);
  const last = lastRelative(values)?.difference ?? null;
  return (
    <svg
      className="difference-pane"
      width={geometry.width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <path className="difference-area" d={areaPath(points, geometry, scale, zero)} />
      <line x1={geometry.left} x2={geometry.right} y1={zero} y2={zero} />
      <path className="difference-line" d={linePath(points, geometry, scale)} />
      <text x={geometry.right + 11} y={20}>
        {chartWords(props.language).differenceShort}
      </text>
      {last !== null && (
        <text x={geometry.right + 11} y={36} className="difference-value">
          {formatSigned(last, 1)}
        </text>
      )}
    </svg>
  );
});
