import { memo } from 'react';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { PlotGeometry } from './plot-geometry.ts';
import { volumePath } from './volume-steps.ts';

const ABOVE_LARGEST = 8;

/** Shares traded by session, as one path. */
export const VolumePane = memo(function VolumePane(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  height: number;
}) {
  const { geometry, height } = props;
  return (
    <svg width={geometry.right} height={height} aria-hidden="true" focusable="false">
      <path className="volume-steps" d={volumePath(props.series, geometry, height, ABOVE_LARGEST)} />
    </svg>
  );
});
