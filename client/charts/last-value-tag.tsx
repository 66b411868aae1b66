import { type AmountUnit, formatPrice } from '../format/number.ts';
import { labelWidth } from './label-width.ts';
import type { PlotGeometry, ValueScale } from './plot-geometry.ts';
import { yOf } from './plot-geometry.ts';

/** The last value in view as an ink tag on the value axis. */
export function LastValueTag(props: {
  geometry: PlotGeometry;
  scale: ValueScale;
  value: number;
  unit: AmountUnit;
}) {
  const { geometry } = props;
  const text = formatPrice(props.value, props.unit);
  const y = Math.min(Math.max(yOf(props.scale, props.value), 10), props.scale.bottom - 10);
  const width = Math.min(labelWidth(text) + 12, geometry.width - geometry.right - 5);
  return (
    <g className="last-value">
      <rect x={geometry.right + 5} y={y - 9} width={width} height={18} rx={2} />
      <text x={geometry.right + 11} y={y + 4}>
        {text}
      </text>
    </g>
  );
}
