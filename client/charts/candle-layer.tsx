import type { Candle } from './candle-groups.ts';
import { type PlotGeometry, type ValueScale, xOf, yOf } from './plot-geometry.ts';

function candlePath(candle: Candle, geometry: PlotGeometry, y: (value: number) => number): string {
  const width = candle.sessions * geometry.step;
  const half = Math.max(Math.round(Math.min(width * 0.62, 9)), 2) / 2;
  const x = Math.round(xOf(geometry, candle.position) * 2) / 2;
  const [top, bottom] = [y(Math.max(candle.open, candle.close)), y(Math.min(candle.open, candle.close))];
  const wicks = `M${x} ${y(candle.high)}V${top}M${x} ${bottom}V${y(candle.low)}`;
  return `${wicks}M${x - half} ${top}h${2 * half}V${Math.max(bottom, top + 1)}h${-2 * half}z`;
}

/** All candles as two paths: a rising body is open, a falling one filled, a close equal to the open a line. */
export function candlePaths(
  candles: readonly Candle[],
  geometry: PlotGeometry,
  scale: ValueScale,
): { rising: string; falling: string } {
  const y = (value: number) => Math.round(yOf(scale, value) * 10) / 10;
  const paths = { rising: '', falling: '' };
  for (const candle of candles) {
    paths[candle.close >= candle.open ? 'rising' : 'falling'] += candlePath(candle, geometry, y);
  }
  return paths;
}

/** The candles of the price pane. */
export function CandleLayer(props: {
  candles: readonly Candle[];
  geometry: PlotGeometry;
  scale: ValueScale;
}) {
  const { rising, falling } = candlePaths(props.candles, props.geometry, props.scale);
  return (
    <g className="candles">
      <path className="candles-rising" d={rising} />
      <path className="candles-falling" d={falling} />
    </g>
  );
}
