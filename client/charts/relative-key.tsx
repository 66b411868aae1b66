import { formatAxisValue } from './axis-value.ts';
import { labelWidth } from './label-width.ts';
import { lastRelative, type RelativeValues } from './relative-values.ts';

/** Which line is which, by name and last value, at the upper left of the pane: share solid, index dashed. */
export function RelativeKey(props: { values: RelativeValues; share: string; index: string; left: number }) {
  const last = lastRelative(props.values);
  const textOf = (name: string, value: number | null | undefined) =>
    value == null ? name : `${name} ${formatAxisValue(value, 'rebased')}`;
  const share = textOf(props.share, last?.share);
  const second = props.left + 8 + 26 + labelWidth(share) + 14;
  return (
    <g className="relative-key">
      <path className="value-line" d={`M${props.left + 8} 12h20`} />
      <text x={props.left + 34} y={16}>
        {share}
      </text>
      <path className="index-line" d={`M${second} 12h20`} />
      <text x={second + 26} y={16}>
        {textOf(props.index, last?.index)}
      </text>
    </g>
  );
}
