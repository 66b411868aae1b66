import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { formatPrice } from '../format/number.ts';
import { type Candle, candleSpan, groupCandles } from './candle-groups.ts';
import { type ChartLayout, chartLayout } from './chart-layout.ts';
import { labelWidth } from './label-width.ts';
import { type LinePoint, linePoints } from './line-points.ts';
import type { NewsMark } from './news-mark.tsx';
import { type PlotGeometry, plotGeometry, type ValueScale, xOf } from './plot-geometry.ts';
import type { ChartStyle } from './price-pane.tsx';
import { isInView, positionOf, type SessionView } from './session-view.ts';
import { type ValueDomain, valueDomain } from './value-domain.ts';
import { valueTicks } from './value-ticks.ts';

/** What a chart is drawn from. */
export interface ChartInput {
  series: PriceSeriesReply;
  /** The company's events that have a session, oldest first. */
  events: readonly CompanyEvent[];
  view: SessionView;
  style: ChartStyle;
  /** Width in CSS pixels. */
  width: number;
}

/** A news mark with the place of its session. */
export interface PlacedMark extends NewsMark {
  position: number;
}

/** Everything that is drawn, worked out once for a view. */
export interface ChartModel {
  layout: ChartLayout;
  domain: ValueDomain;
  scale: ValueScale;
  ticks: number[];
  geometry: PlotGeometry;
  marks: PlacedMark[];
  points: LinePoint[];
  candles: Candle[] | null;
}

function axisWidthFor(values: readonly number[], unit: PriceSeriesReply['currency']): number {
  return Math.max(...values.map((value) => labelWidth(formatPrice(value, unit))), 40) + 20;
}

function placeMarks(input: ChartInput, geometry: PlotGeometry): PlacedMark[] {
  return input.events.flatMap((item) => {
    const date = item.event.sessionDate;
    if (date === null) return [];
    const position = positionOf(date, input.series.dates);
    if (!isInView(position, input.view)) return [];
    return [{ key: item.event.key, position, item, x: xOf(geometry, position) }];
  });
}

/** The model of a chart: geometry, scales, marks and points. */
export function chartModel(input: ChartInput): ChartModel {
  const { series, view, style, width } = input;
  const layout = chartLayout(width);
  const domain = valueDomain(series, view, style === 'candle');
  const ticks = valueTicks(domain.low, domain.high);
  const axisWidth = axisWidthFor([...ticks, series.close[view.to] ?? 0], series.currency);
  const geometry = plotGeometry(width, axisWidth, view);
  const marks = placeMarks(input, geometry);
  const marked = new Set(marks.map(({ position }) => position));
  return {
    layout,
    domain,
    scale: { ...domain, top: layout.priceTop, bottom: layout.priceBottom },
    ticks,
    geometry,
    marks,
    points: linePoints(series, view, Math.floor(width), marked),
    candles: style === 'candle' ? groupCandles(series, view, candleSpan(geometry.step)) : null,
  };
}
