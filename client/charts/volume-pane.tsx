import { memo } from 'react';
import { Area, Bar, ComposedChart, XAxis, YAxis } from 'recharts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { PlotGeometry } from './plot-geometry.ts';

/** From how many sessions volume is a step area instead of bars. */
const BARS_UP_TO = 260;

interface VolumePoint {
  position: number;
  volume: number | null;
}

function volumePoints(series: PriceSeriesReply, geometry: PlotGeometry): VolumePoint[] {
  const { from, to } = geometry.view;
  const size = Math.max(Math.ceil(1 / geometry.step), 1);
  const points: VolumePoint[] = [];
  for (let start = from; start <= to; start += size) {
    let largest: number | null = null;
    for (let index = start; index < Math.min(start + size, to + 1); index += 1) {
      const volume = series.volume[index] ?? null;
      if (volume !== null) largest = Math.max(largest ?? 0, volume);
    }
    points.push({ position: start + (size - 1) / 2, volume: largest });
  }
  return points;
}

/** Shares traded by session: bars for few sessions, a step area (the largest of each pixel) for many. */
export const VolumePane = memo(function VolumePane(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  height: number;
}) {
  const { geometry } = props;
  const points = volumePoints(props.series, geometry);
  const isFew = geometry.view.to - geometry.view.from < BARS_UP_TO;
  return (
    <ComposedChart
      width={geometry.width}
      height={props.height}
      data={points}
      margin={{ top: 8, right: geometry.width - geometry.right, bottom: 0, left: geometry.left }}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="position"
        type="number"
        domain={[geometry.view.from - 0.5, geometry.view.to + 0.5]}
        allowDataOverflow
        hide
      />
      <YAxis domain={[0, 'dataMax']} hide />
      {isFew ? (
        <Bar
          dataKey="volume"
          fill="var(--volume)"
          barSize={Math.max(Math.min(Math.floor(geometry.step * 0.7), 9), 1)}
          isAnimationActive={false}
          activeBar={false}
        />
      ) : (
        <Area
          dataKey="volume"
          type="step"
          stroke="none"
          fill="var(--volume)"
          fillOpacity={1}
          isAnimationActive={false}
          activeDot={false}
        />
      )}
    </ComposedChart>
  );
});
