import './study-small.css';
import { SMALL, type SmallSeries, smallPath } from './study-small-layout.ts';

/** One event of a study as a small plot on the scale that all share; a dot marks its outcome. Words stand beside it. */
export function StudySmall(props: { series: SmallSeries; reach: number }) {
  const { width, height, edge } = SMALL;
  const { d, end } = smallPath(props.series, props.reach);
  return (
    <svg className="study-small" width={width} height={height} aria-hidden="true" focusable="false">
      <path className="study-small-zero" d={`M${edge} ${height / 2}H${width - edge}`} />
      <path className="study-small-line" d={d} />
      <circle className="study-small-end" cx={end[0]} cy={end[1]} r="3" />
    </svg>
  );
}
