import './overview-strip.css';
import { type PointerEvent, useMemo } from 'react';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatYearTick } from '../format/date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { labelWidth } from './label-width.ts';
import type { PlotGeometry, ValueScale } from './plot-geometry.ts';
import { yOf } from './plot-geometry.ts';
import { reducePoints } from './reduce-points.ts';
import { positionOf } from './session-view.ts';

const HEIGHT = 36;

/** What the strip takes of a chart's height, its margins included. */
export const OVERVIEW_HEIGHT = HEIGHT + 14;

function historyPath(series: PriceSeriesReply, x: (index: number) => number): string {
  const last = series.close.length - 1;
  const logs = series.close.map((close) => Math.log(close));
  const scale: ValueScale = {
    low: Math.min(...logs),
    high: Math.max(...logs) + 1e-9,
    top: 14,
    bottom: HEIGHT - 4,
  };
  const indices = reducePoints(series.close, { from: 0, to: last }, 200, new Set());
  const breaks = [...flaggedSessions(series.events).brokenBefore].map((date) =>
    positionOf(date, series.dates),
  );
  return indices
    .map((index, place) => {
      const before = indices[place - 1];
      const isBroken = before === undefined || breaks.some((one) => one > before && one <= index);
      return `${isBroken ? 'M' : 'L'}${x(index).toFixed(1)} ${yOf(scale, logs[index] ?? 0).toFixed(1)}`;
    })
    .join('');
}

/** The whole history on a logarithmic axis with the view as a frame. Pressing or dragging moves the view; keys do the same (Shift and arrows). */
export function OverviewStrip(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  language: Language;
  onCentre: (index: number) => void;
}) {
  const { series, geometry } = props;
  const { left, right } = geometry;
  const count = series.dates.length;
  const step = (right - left) / count;
  const path = useMemo(
    () => historyPath(series, (index) => left + (index + 0.5) * ((right - left) / series.dates.length)),
    [series, left, right],
  );
  const years = series.dates.flatMap((date, index) =>
    index > 0 && date.slice(0, 4) !== series.dates[index - 1]?.slice(0, 4) ? [{ date, index }] : [],
  );
  const every = Math.max(Math.ceil((years.length * 44) / (right - left)), 1);
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    props.onCentre(Math.min(Math.max(Math.round((x - left) / step), 0), count - 1));
  };
  return (
    <svg
      className="overview-strip"
      width={geometry.width}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <rect className="overview-ground" x={left} y={0} width={right - left} height={HEIGHT} />
      <path d={path} />
      <rect
        className="overview-frame"
        x={left + geometry.view.from * step}
        y={0.5}
        width={Math.max((geometry.view.to - geometry.view.from + 1) * step, 6)}
        height={HEIGHT - 1}
        rx={2}
      />
      {years
        .filter((_, place) => place % every === 0)
        .map(({ date, index }) => {
          const x = left + index * step;
          const label = formatYearTick(date, props.language);
          return x + labelWidth(label) < right ? (
            <text key={date} x={x} y={11}>
              {label}
            </text>
          ) : null;
        })}
      <text x={right + 6} y={HEIGHT - 6}>
        log
      </text>
    </svg>
  );
}
