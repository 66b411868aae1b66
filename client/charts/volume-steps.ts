import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { PlotGeometry } from './plot-geometry.ts';
import { xOf } from './plot-geometry.ts';

/** Sessions narrower than this leave no gap between their bars: together they are one stepped surface. */
const BARS_FROM = 2;

/** The largest volume of the view; 0 where none is known. */
export function largestVolume(series: PriceSeriesReply, geometry: PlotGeometry): number {
  let largest = 0;
  for (let index = geometry.view.from; index <= geometry.view.to; index += 1) {
    largest = Math.max(largest, series.volume[index] ?? 0);
  }
  return largest;
}

/**
 * Shares traded by session as one path of a pane of `height`: bars where there is room for them, else a stepped surface of
 * the largest volume of each pixel. A session without a known volume leaves a gap.
 */
export function volumePath(
  series: PriceSeriesReply,
  geometry: PlotGeometry,
  height: number,
  top: number,
): string {
  const largest = largestVolume(series, geometry);
  if (largest === 0) return '';
  const { from, to } = geometry.view;
  const size = Math.max(Math.ceil(1 / geometry.step), 1);
  const bar = geometry.step >= BARS_FROM ? Math.max(Math.min(Math.floor(geometry.step * 0.7), 9), 1) : 0;
  const parts: string[] = [];
  for (let start = from; start <= to; start += size) {
    const end = Math.min(start + size, to + 1);
    let volume = 0;
    for (let index = start; index < end; index += 1) volume = Math.max(volume, series.volume[index] ?? 0);
    if (volume === 0) continue;
    const y = Math.round((height - (volume / largest) * (height - top)) * 10) / 10;
    const left = bar > 0 ? xOf(geometry, start) - bar / 2 : xOf(geometry, start - 0.5);
    const right = bar > 0 ? left + bar : xOf(geometry, end - 0.5);
    // Whole pixels: steps share their edges, and no seam shows.
    parts.push(`M${Math.round(left)} ${height}V${y}H${Math.round(right)}V${height}Z`);
  }
  return parts.join('');
}
