const WIDTH = 96;
const HALF = WIDTH / 2;

/** A change as a bar from a middle line: to the right and open for a rise, to the left and filled for a fall. Its figure stands beside it. */
export function ChangeBar(props: { change: number | null; scale: number }) {
  const { change, scale } = props;
  if (change === null || !(scale > 0)) return null;
  const length = Math.min(Math.abs(change) / scale, 1) * (HALF - 2);
  return (
    <svg
      className="change-bar"
      width={WIDTH}
      height={14}
      viewBox={`0 0 ${WIDTH} 14`}
      aria-hidden="true"
      focusable="false"
    >
      <line className="change-bar-zero" x1={HALF} x2={HALF} y1={0} y2={14} />
      {change > 0 && <rect className="change-bar-up" x={HALF} y={3} width={Math.max(length, 1)} height={8} />}
      {change < 0 && (
        <rect className="change-bar-down" x={HALF - length} y={3} width={Math.max(length, 1)} height={8} />
      )}
    </svg>
  );
}
