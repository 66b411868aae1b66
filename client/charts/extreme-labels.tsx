import { type AmountUnit, formatPrice } from '../format/number.ts';
import type { PlotGeometry, ValueScale } from './plot-geometry.ts';
import { yOf } from './plot-geometry.ts';

interface ExtremeLabelsProps {
  geometry: PlotGeometry;
  scale: ValueScale;
  unit: AmountUnit;
  high: number | null;
  low: number | null;
  /** Right end of the upper label. */
  highRight: number;
  /** How much lower the upper label stands, where the date tag needs its place. */
  highDrop: number;
  words: { high: string; low: string; above: string; below: string; basis: string };
}

function place(value: number, scale: ValueScale): 'above' | 'below' | 'inside' {
  if (value > scale.high) return 'above';
  return value < scale.low ? 'below' : 'inside';
}

/** Below the line, where no prices are; above it where the pane ends. */
function lowBaseline(line: number, scale: ValueScale): number {
  return line + 14 < scale.bottom - 2 ? line + 14 : line - 5;
}

/** The 52-week high and low at the right end, with their basis; a bound outside the view is said at the edge. */
export function ExtremeLabels(props: ExtremeLabelsProps) {
  const { scale, words, geometry } = props;
  const textOf = (name: string, value: number) => {
    const where = { above: ` ${words.above}`, below: ` ${words.below}`, inside: '' }[place(value, scale)];
    return `${name} ${formatPrice(value, props.unit)}${words.basis}${where}`;
  };
  const inside = (value: number) => Math.min(Math.max(yOf(scale, value), scale.top), scale.bottom);
  const x = geometry.right - 4;
  return (
    <g className="extreme-labels">
      {props.high !== null && (
        <text x={props.highRight} y={Math.max(inside(props.high) - 6, 14) + props.highDrop} textAnchor="end">
          {textOf(words.high, props.high)}
        </text>
      )}
      {props.low !== null && (
        <text
          x={x}
          y={place(props.low, scale) === 'inside' ? lowBaseline(inside(props.low), scale) : scale.bottom - 6}
          textAnchor="end"
        >
          {textOf(words.low, props.low)}
        </text>
      )}
    </g>
  );
}
