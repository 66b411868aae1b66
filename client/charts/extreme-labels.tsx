import { type AmountUnit, formatPrice } from '../format/number.ts';
import type { ValueScale } from './plot-geometry.ts';
import { yOf } from './plot-geometry.ts';

/** A label of the price pane: its text ends at `right` on the baseline `y`. */
export interface PaneLabel {
  text: string;
  right: number;
  y: number;
}

/** The words of the two labels. */
export interface ExtremeWords {
  high: string;
  low: string;
  above: string;
  below: string;
  /** What stands after the value: its basis, or nothing where there is no room. */
  basis: string;
}

function textOf(
  name: string,
  value: number,
  unit: AmountUnit,
  scale: ValueScale,
  words: ExtremeWords,
): string {
  const where = value > scale.high ? ` ${words.above}` : value < scale.low ? ` ${words.below}` : '';
  return `${name} ${formatPrice(value, unit)}${words.basis}${where}`;
}

/** The 52-week high, over its line; where it lies outside the view, at the edge with an arrow. Null where it is unknown. */
export function highLabel(
  value: number | null,
  unit: AmountUnit,
  scale: ValueScale,
  right: number,
  words: ExtremeWords,
): PaneLabel | null {
  if (value === null) return null;
  const line = Math.min(Math.max(yOf(scale, value), scale.top), scale.bottom);
  return { text: textOf(words.high, value, unit, scale, words), right, y: Math.max(line - 6, 14) };
}

/** The 52-week low, under its line, where no prices are; over it where the pane ends. Null where it is unknown. */
export function lowLabel(
  value: number | null,
  unit: AmountUnit,
  scale: ValueScale,
  right: number,
  words: ExtremeWords,
): PaneLabel | null {
  if (value === null) return null;
  const text = textOf(words.low, value, unit, scale, words);
  if (value < scale.low) return { text, right, y: scale.bottom - 6 };
  const line = Math.max(yOf(scale, value), scale.top);
  return { text, right, y: line + 14 < scale.bottom - 2 ? line + 14 : line - 5 };
}

/** Draws the labels that there are. */
export function PaneLabels(props: { labels: readonly (PaneLabel | null)[] }) {
  return (
    <g className="extreme-labels">
      {props.labels.map(
        (label) =>
          label && (
            <text key={label.text} x={label.right} y={label.y} textAnchor="end">
              {label.text}
            </text>
          ),
      )}
    </g>
  );
}
