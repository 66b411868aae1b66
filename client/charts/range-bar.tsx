import './range-bar.css';
/** Where a close stands between two bounds: a track with its ends and a dot. The label says the same in words. */
export function RangeBar(props: {
  title: string;
  label: string;
  low: number;
  high: number;
  value: number;
  lowText: string;
  highText: string;
}) {
  const share = props.high === props.low ? 0.5 : (props.value - props.low) / (props.high - props.low);
  const place = Math.min(Math.max(share, 0), 1) * 100;
  return (
    <div className="range-bar">
      <p className="range-bar-title">{props.title}</p>
      <div className="range-bar-track" role="img" aria-label={props.label}>
        <span className="range-bar-dot" style={{ left: `${place}%` }} />
      </div>
      <p className="range-bar-ends figure">
        <span>{props.lowText}</span>
        <span>{props.highText}</span>
      </p>
    </div>
  );
}
