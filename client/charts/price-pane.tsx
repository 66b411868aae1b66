import { memo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { type AmountUnit, formatPrice } from '../format/number.ts';
import type { Candle } from './candle-groups.ts';
import { CandleLayer } from './candle-layer.tsx';
import type { ChartLayout } from './chart-layout.ts';
import type { LinePoint } from './line-points.ts';
import type { PlotGeometry } from './plot-geometry.ts';
import type { ValueDomain } from './value-domain.ts';

/** How the price is drawn. */
export type ChartStyle = 'line' | 'area' | 'candle';

/** All styles, simplest first. */
export const CHART_STYLES: readonly ChartStyle[] = ['line', 'area', 'candle'];

const TICK = { fontSize: 11, fill: 'var(--ink-3)' };

interface PricePaneProps {
  points: LinePoint[];
  candles: readonly Candle[] | null;
  style: ChartStyle;
  geometry: PlotGeometry;
  layout: ChartLayout;
  domain: ValueDomain;
  ticks: readonly number[];
  unit: AmountUnit;
  /** The last value in view: its tag takes the place of a label that it would cover. */
  lastValue: number;
}

/** The price with its 52-week steps. In a line the steps have their band filled. */
export const PricePane = memo(function PricePane(props: PricePaneProps) {
  const { geometry, layout, domain } = props;
  const span = domain.high - domain.low;
  const tagRoom = (13 / (layout.priceBottom - layout.priceTop)) * span;
  const isUnderTag = (value: number) => Math.abs(value - props.lastValue) < tagRoom;
  const decimals = props.ticks.every((tick) => Number.isInteger(tick)) ? 'KRW' : props.unit;
  return (
    <ComposedChart
      width={geometry.width}
      height={layout.priceBottom}
      data={props.points}
      margin={{ top: layout.priceTop, right: 0, bottom: 0, left: geometry.left }}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="position"
        type="number"
        domain={[geometry.view.from - 0.5, geometry.view.to + 0.5]}
        allowDataOverflow
        hide
      />
      <YAxis
        orientation="right"
        width={geometry.width - geometry.right}
        domain={[domain.low, domain.high]}
        ticks={[...props.ticks]}
        tickFormatter={(value: number) => (isUnderTag(value) ? '' : formatPrice(value, decimals))}
        tick={TICK}
        interval={0}
        tickMargin={11}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
      />
      {props.style === 'line' && (
        <Area
          dataKey="band"
          type="stepAfter"
          stroke="none"
          fill="var(--band)"
          fillOpacity={1}
          isAnimationActive={false}
          activeDot={false}
        />
      )}
      <CartesianGrid vertical={false} stroke="var(--line)" />
      {props.style === 'area' && (
        <Area
          dataKey="close"
          type="linear"
          stroke="none"
          fill="var(--sunken)"
          fillOpacity={1}
          baseValue={domain.low}
          isAnimationActive={false}
          activeDot={false}
        />
      )}
      {(['high52w', 'low52w'] as const).map((key) => (
        <Line
          key={key}
          dataKey={key}
          type="stepAfter"
          stroke="var(--edge)"
          strokeWidth={1}
          strokeDasharray="3 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {props.candles ? (
        <CandleLayer candles={props.candles} geometry={geometry} />
      ) : (
        <Line
          dataKey="close"
          type="linear"
          stroke="var(--ink)"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
    </ComposedChart>
  );
});
