import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { type AxisUnit, formatAxisValue } from './axis-value.ts';
import { type Candle, candleSpan, groupCandles } from './candle-groups.ts';
import { type ChartLayout, chartLayout } from './chart-layout.ts';
import type { ChartStyle } from './chart-style.ts';
import { labelWidth } from './label-width.ts';
import { type LinePoint, linePoints } from './line-points.ts';
import type { NewsMark } from './news-mark.tsx';
import { placedMarks } from './placed-marks.ts';
import { type PlotGeometry, plotGeometry, type ValueScale } from './plot-geometry.ts';
import { lastRelative, type RelativeValues, relativeDomain, relativeValues } from './relative-values.ts';
import { isInView, type SessionView } from './session-view.ts';
import { type ValueDomain, valueDomain } from './value-domain.ts';
import { logTicks, valueTicks } from './value-ticks.ts';

/** The index that a share is told beside. */
export interface Benchmark {
  name: string;
  series: PriceSeriesReply;
}

/** What a chart is drawn from. */
export interface ChartInput {
  series: PriceSeriesReply;
  /** The company's events that have a session, oldest first. */
  events: readonly CompanyEvent[];
  view: SessionView;
  style: ChartStyle;
  /** Logarithmic value axis; of prices alone. */
  isLog: boolean;
  benchmark: Benchmark | null;
  /** Width in CSS pixels. */
  width: number;
}

/** Everything that is drawn, worked out once for a view. */
export interface ChartModel {
  /** The style asked for; `line` where there is no index to draw it beside. */
  style: ChartStyle;
  layout: ChartLayout;
  scale: ValueScale;
  unit: AxisUnit;
  ticks: number[];
  geometry: PlotGeometry;
  /** The marks in view. */
  marks: readonly NewsMark[];
  /** The line of prices with its 52-week bounds; empty beside an index. */
  points: LinePoint[];
  candles: Candle[] | null;
  /** Share and index beside each other; null for prices. */
  relative: RelativeValues | null;
  /** The values that have a tag on the value axis: the last one in view, and that of the index beside it. */
  tagged: number[];
}

/** Room for the widest of some values, and for a tag around it. */
function axisWidthFor(values: readonly number[], unit: AxisUnit): number {
  return Math.max(...values.map((value) => labelWidth(formatAxisValue(value, unit))), 40) + 20;
}

interface ValueAxis {
  domain: ValueDomain;
  unit: AxisUnit;
  isLog: boolean;
}

function axisOf(input: ChartInput, relative: RelativeValues | null): ValueAxis {
  const { series, view, style } = input;
  if (relative) {
    const values = relative.points.flatMap(({ share, index }) => [share, index]);
    return { domain: relativeDomain(values, 100), unit: 'rebased', isLog: false };
  }
  const domain = valueDomain(series, view, style === 'candle', input.isLog);
  return { domain, unit: series.currency, isLog: input.isLog && domain.low > 0 };
}

function taggedValues(input: ChartInput, relative: RelativeValues | null): number[] {
  if (!relative) return [input.series.close[input.view.to] ?? 0];
  const last = lastRelative(relative);
  return [last?.share ?? null, last?.index ?? null].filter((value) => value !== null);
}

/** The model of a chart: geometry, scales, marks and points. Without an index, or where it has no session in common, prices are drawn. */
export function chartModel(input: ChartInput): ChartModel {
  const { series, view, style, width, benchmark } = input;
  const marks = placedMarks(input.events, series.dates).filter(({ position }) => isInView(position, view));
  const marked = new Set(marks.map(({ position }) => position));
  const columns = Math.floor(width);
  const relative =
    style === 'relative' && benchmark
      ? relativeValues(series, benchmark.series, view, columns, marked)
      : null;
  const layout = chartLayout(width, relative !== null);
  const { domain, unit, isLog } = axisOf(input, relative);
  const ticks = (isLog ? logTicks : valueTicks)(domain.low, domain.high);
  const tagged = taggedValues(input, relative);
  const geometry = plotGeometry(width, axisWidthFor([...ticks, ...tagged], unit), view);
  return {
    style: style === 'relative' && !relative ? 'line' : style,
    layout,
    scale: { ...domain, top: layout.priceTop, bottom: layout.priceBottom, isLog },
    unit,
    ticks,
    geometry,
    marks,
    points: relative ? [] : linePoints(series, view, columns, marked),
    candles: style === 'candle' ? groupCandles(series, view, candleSpan(geometry.step)) : null,
    relative,
    tagged,
  };
}
