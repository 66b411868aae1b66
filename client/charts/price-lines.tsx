import { CandleLayer } from './candle-layer.tsx';
import type { ChartModel } from './chart-model.ts';
import { linePath, stepPath } from './line-path.ts';
import type { RelativeValues } from './relative-values.ts';

const BOUNDS = ['high52w', 'low52w'] as const;

/** The price with its 52-week bounds as dashed steps, each one path. */
export function PriceLines(props: { model: ChartModel }) {
  const { points, candles, geometry, scale } = props.model;
  return (
    <g>
      {BOUNDS.map((bound) => (
        <path
          key={bound}
          className="bound-line"
          d={stepPath(points, (point) => point[bound], geometry, scale)}
        />
      ))}
      {candles ? (
        <CandleLayer {...{ candles, geometry, scale }} />
      ) : (
        <path className="value-line" d={linePath(points, geometry, scale)} />
      )}
    </g>
  );
}

/** Share and index, both 100 at the left edge: the share as the price line is, the index dashed. */
export function RelativeLines(props: { model: ChartModel; relative: RelativeValues }) {
  const { geometry, scale } = props.model;
  const lineOf = (side: 'share' | 'index') =>
    linePath(
      props.relative.points.map((point) => ({ position: point.position, value: point[side] })),
      geometry,
      scale,
    );
  return (
    <g>
      <path className="index-line" d={lineOf('index')} />
      <path className="value-line" d={lineOf('share')} />
    </g>
  );
}
