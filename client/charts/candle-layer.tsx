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
export function CandleLayer(props: {
  candles: readonly Candle[];
  geometry: PlotGeometry;
  scale: ValueScale;
}) {
  const y = (value: number) => Math.round(yOf(props.scale, value) * 10) / 10;
  const rising = props.candles.filter((candle) => candle.close >= candle.open);
  const falling = props.candles.filter((candle) => candle.close < candle.open);
  const pathOf = (candles: Candle[]) =>
    candles.map((candle) => candlePath(candle, props.geometry, y)).join('');
  return (
    <g className="candles">
      <path className="candles-rising" d={pathOf(rising)} />
      <path className="candles-falling" d={pathOf(falling)} />
    </g>
  );
}
