import './overview-strip.css';
import { memo, useMemo } from 'react';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { HistoryYears } from './history-years.tsx';
import { type HoverSession, useHoverSession } from './hover-session.ts';
import { linePath } from './line-path.ts';
import { OverviewFrame } from './overview-frame.tsx';
import { type PlotGeometry, plotGeometry, xOf } from './plot-geometry.ts';
import { reducePoints } from './reduce-points.ts';
import { positionOf, type SessionView } from './session-view.ts';

const HEIGHT = 36;

/** What the strip takes of a chart's height, its margins included. */
export const OVERVIEW_HEIGHT = HEIGHT + 14;

function historyPath(series: PriceSeriesReply, geometry: PlotGeometry): string {
  const scale = {
    low: Math.min(...series.close),
    high: Math.max(...series.close) * (1 + 1e-9),
    top: 14,
    bottom: HEIGHT - 4,
    isLog: true,
  };
  const indices = reducePoints(series.close, geometry.view, 200, new Set());
  const breaks = [...flaggedSessions(series.events).brokenBefore].map((date) =>
    positionOf(date, series.dates),
  );
  const points = indices.flatMap((index, place) => {
    const before = indices[place - 1];
    const isBroken = before !== undefined && breaks.some((one) => one > before && one <= index);
    const point = { position: index, value: series.close[index] ?? null };
    return isBroken ? [{ position: index, value: null }, point] : [point];
  });
  return linePath(points, geometry, scale);
}

/** The ground that does not move: the line of the whole history. */
const History = memo(function History(props: {
  series: PriceSeriesReply;
  width: number;
  right: number;
  language: Language;
}) {
  const { series, width, right, language } = props;
  const geometry = plotGeometry(width, width - right, { from: 0, to: series.dates.length - 1 });
  const path = useMemo(
    () => historyPath(series, plotGeometry(width, width - right, { from: 0, to: series.dates.length - 1 })),
    [series, width, right],
  );
  const { left } = geometry;
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
      <rect className="overview-ground" x={left} y={0} width={right - left} height={HEIGHT} />
      <path d={path} />
      <text x={right + 11} y={HEIGHT - 6}>
        {chartWords(language).logMark}
      </text>
    </svg>
  );
});

/** Where the pointer stands on the chart above. */
export function HoverRule(props: { hover: HoverSession; geometry: PlotGeometry }) {
  const index = useHoverSession(props.hover);
  return index === null ? null : (
    <div className="crosshair" style={{ left: xOf(props.geometry, index), height: HEIGHT }} />
  );
}

/** The whole history on a logarithmic axis with the view as a frame, which is moved and resized by pointer, touch and keys. */
export function OverviewStrip(props: {
  series: PriceSeriesReply;
  /** The geometry of the chart above. */
  geometry: PlotGeometry;
  language: Language;
  hover: HoverSession;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}) {
  const { series } = props;
  const { width, right, view } = props.geometry;
  const whole = plotGeometry(width, width - right, { from: 0, to: series.dates.length - 1 });
  return (
    <div className="overview-strip" style={{ width, height: HEIGHT }}>
      <History series={series} width={width} right={right} language={props.language} />
      <HoverRule hover={props.hover} geometry={whole} />
      <OverviewFrame
        dates={series.dates}
        geometry={whole}
        view={view}
        language={props.language}
        onView={props.onView}
        onSettle={props.onSettle}
      />
      <HistoryYears dates={series.dates} geometry={whole} framed={view} language={props.language} />
    </div>
  );
}
