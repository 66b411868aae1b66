import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';

/** Sessions narrower than this leave no gap between their bars: together they are one stepped surface. */
const BARS_FROM = 2;

/** The largest volume of every `size` sessions of the view; 0 where none is known. */
function largestVolumes(series: PriceSeriesReply, geometry: PlotGeometry, size: number): number[] {
  const { from, to } = geometry.view;
  const largest: number[] = [];
  for (let start = from; start <= to; start += size) {
    const end = Math.min(start + size, to + 1);
    let volume = 0;
    for (let index = start; index < end; index += 1) volume = Math.max(volume, series.volume[index] ?? 0);
    largest.push(volume);
  }
  return largest;
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
  const { view, step } = geometry;
  // No narrower than a pixel.
  const size = Math.max(Math.ceil(1 / step), 1);
  const volumes = largestVolumes(series, geometry, size);
  const largest = Math.max(...volumes);
  if (largest === 0) return '';
  const yOfVolume = (volume: number) => Math.round((height - (volume / largest) * (height - top)) * 10) / 10;
  let path = '';
  if (step >= BARS_FROM) {
    const width = Math.max(Math.min(Math.floor(step * 0.7), 9), 1);
    for (const [place, volume] of volumes.entries()) {
      const left = Math.round(xOf(geometry, view.from + place) - width / 2);
      if (volume > 0) path += `M${left} ${height}V${yOfVolume(volume)}h${width}V${height}z`;
    }
    return path;
  }
  for (const [place, volume] of volumes.entries()) {
    const end = Math.min(view.from + (place + 1) * size, view.to + 1);
    path += `V${yOfVolume(volume)}H${Math.round(xOf(geometry, end - 0.5))}`;
  }
  return `M${Math.round(geometry.left)} ${height}${path}V${height}z`;
}
