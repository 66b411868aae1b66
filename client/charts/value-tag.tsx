import { type AxisUnit, formatAxisValue } from './axis-value.ts';
import { labelWidth } from './label-width.ts';
import type { PlotGeometry, ValueScale } from './plot-geometry.ts';
import { yOf } from './plot-geometry.ts';

/** A value in view as a tag on the value axis: the last one in ink, that of an index in outline. */
export function ValueTag(props: {
  geometry: PlotGeometry;
  scale: ValueScale;
  value: number;
  unit: AxisUnit;
  outlined?: boolean;
}) {
  const { geometry } = props;
  const text = formatAxisValue(props.value, props.unit);
  const y = Math.min(Math.max(yOf(props.scale, props.value), 10), props.scale.bottom - 10);
  const width = Math.min(labelWidth(text) + 12, geometry.width - geometry.right - 5);
  return (
    <g className={props.outlined ? 'value-tag value-tag-outlined' : 'value-tag'}>
      <rect x={geometry.right + 5} y={y - 9} width={width} height={18} rx={2} />
      <text x={geometry.right + 11} y={y + 4}>
        {text}
      </text>
    </g>
  );
}
