/** A label of a value axis, and the height that it names. */
export interface AxisLabel {
  text: string;
  y: number;
}

/**
 * The labels of a value axis beside `x`, each level with its height. Recharts' axis measures each new text in the page before
 * it draws it, which costs a layout at every step of a view that moves.
 */
export function AxisLabels(props: { labels: readonly AxisLabel[]; x: number; anchor: 'start' | 'end' }) {
  return (
    <g className="axis-labels">
      {props.labels.map(({ text, y }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label has no self; one that changes its text is moved, not made anew
        <text key={place} x={props.x} y={y + 4} textAnchor={props.anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Lines across a plot at some heights, as one path. */
export function gridPath(heights: readonly number[], left: number, right: number): string {
  return heights.map((y) => `M${left} ${Math.round(y) + 0.5}H${right}`).join('');
}

/** The gridlines of a plot. */
export function GridLines(props: { heights: readonly number[]; left: number; right: number }) {
  return <path className="grid-lines" d={gridPath(props.heights, props.left, props.right)} />;
}
