import './study-outcomes.css';
import { useElementWidth } from '../ui/use-element-width.ts';
import { layOutcomes } from './study-outcomes-layout.ts';

const [HEIGHT, BELOW, AXIS] = [64, 14, 18];

/** Outcomes as columns, with the mean and its interval as a bar below. The label says it in words. */
export function StudyOutcomes(props: {
  outcomes: readonly number[];
  mean: { estimate: number; low: number; high: number };
  label: string;
  tickOf: (value: number, ticks: readonly number[]) => string;
}) {
  const { ref, width } = useElementWidth();
  const { columns, xOf, ticks } = layOutcomes(props.outcomes, width, HEIGHT);
  const { estimate, low, high } = props.mean;
  const middle = HEIGHT + BELOW / 2;
  return (
    <div ref={ref} className="study-outcomes">
      {width > 0 && (
        <svg width={width} height={HEIGHT + BELOW + AXIS} role="img" aria-label={props.label}>
          {columns.map(({ x, y, width: wide, height }) => (
            <rect key={x} className="study-outcome" x={x} y={y} width={wide} height={height} />
          ))}
          <line className="study-outcome-zero" x1={xOf(0)} x2={xOf(0)} y1="0" y2={HEIGHT + BELOW} />
          <g className="study-outcome-mean">
            <line x1={xOf(low)} x2={xOf(high)} y1={middle} y2={middle} />
            <line x1={xOf(estimate)} x2={xOf(estimate)} y1={middle - 5} y2={middle + 5} />
          </g>
          {ticks.map((tick) => (
            <text key={tick} x={xOf(tick)} y={HEIGHT + BELOW + 13} textAnchor="middle">
              {props.tickOf(tick, ticks)}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}
