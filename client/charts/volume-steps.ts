import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';

/** Sessions narrower than this leave no gap between their bars: together they are one stepped surface. */
const BARS_FROM = 2;

interface VolumeStep {
  /** First session of the step, and the one after its last. */
  start: number;
  end: number;
  /** The largest of its sessions; 0 where none is known. */
  volume: number;
}

/** The sessions of the view in steps no narrower than a pixel. */
function volumeSteps(series: PriceSeriesReply, geometry: PlotGeometry): VolumeStep[] {
  const { from, to } = geometry.view;
  const size = Math.max(Math.ceil(1 / geometry.step), 1);
  const steps: VolumeStep[] = [];
  for (let start = from; start <= to; start += size) {
    const end = Math.min(start + size, to + 1);
    let volume = 0;
    for (let index = start; index < end; index += 1) volume = Math.max(volume, series.volume[index] ?? 0);
    steps.push({ start, end, volume });
  }
  return steps;
}

/**
 * Shares traded by session as one path of a pane of `height` whose largest volume reaches up to `top`: bars where there is
 * room for them, else a stepped surface of the largest volume of each pixel. A session without a known volume is empty.
 */
export function volumePath(
  series: PriceSeriesReply,
  geometry: PlotGeometry,
  height: number,
  top: number,
): string {
  const steps = volumeSteps(series, geometry);
  const largest = Math.max(...steps.map(({ volume }) => volume));
  if (largest === 0) return '';
  const yOfVolume = (volume: number) => Math.round((height - (volume / largest) * (height - top)) * 10) / 10;
  if (geometry.step >= BARS_FROM) {
    const width = Math.max(Math.min(Math.floor(geometry.step * 0.7), 9), 1);
    return steps
      .filter(({ volume }) => volume > 0)
      .map(({ start, volume }) => {
        const left = Math.round(xOf(geometry, start) - width / 2);
        return `M${left} ${height}V${yOfVolume(volume)}h${width}V${height}z`;
      })
      .join('');
  }
  const surface = steps.map(
    ({ end, volume }) => `V${yOfVolume(volume)}H${Math.round(xOf(geometry, end - 0.5))}`,
  );
  return `M${Math.round(geometry.left)} ${height}${surface.join('')}V${height}z`;
}
